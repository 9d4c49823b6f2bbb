namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>The same promises on a Qdrant cluster, or its stand-in.</summary>
public sealed class QdrantIndexTests(QdrantLibrary indexed) : ChunkIndexTests(indexed), IClassFixture<QdrantLibrary>;
