using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>A file after reading and chunking.</summary>
/// <param name="File">The file.</param>
/// <param name="State">Its state when it was read; with an error in it where it failed before and was not read again.</param>
/// <param name="Document">What was read, or null where it failed or is the same as before.</param>
/// <param name="Chunks">The document's chunks.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record PreparedFile(
    CorpusFile File, FileState State, Document? Document, IReadOnlyList<Chunk> Chunks, string? Error);
