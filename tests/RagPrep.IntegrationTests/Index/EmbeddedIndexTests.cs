namespace RagPrep.IntegrationTests.Index;

public sealed class EmbeddedIndexTests(IndexedLibrary indexed) : ChunkIndexTests(indexed), IClassFixture<IndexedLibrary>;
