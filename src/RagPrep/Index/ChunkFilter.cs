namespace RagPrep.Index;

/// <summary>Which chunks a search may return.</summary>
/// <param name="File">A glob over <c>file</c> (<c>*</c> within a folder, <c>**</c> across, <c>?</c> one character), or null.</param>
/// <param name="Topic">A document's topic: its top folder below the corpus, compared without case, or null.</param>
public sealed record ChunkFilter(string? File = null, string? Topic = null);
