namespace RagPrep.Index.Qdrant;

/// <summary>A point that a collection has.</summary>
/// <param name="Id">The chunk's id.</param>
/// <param name="Mark">What it was made of; 0 where it does not say.</param>
/// <param name="Document">Its document's id; empty where it does not say.</param>
internal readonly record struct PresentPoint(ulong Id, ulong Mark, string Document);
