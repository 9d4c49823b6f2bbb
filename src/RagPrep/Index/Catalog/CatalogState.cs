namespace RagPrep.Index.Catalog;

/// <summary>Names one state of the catalog's chunks.</summary>
/// <param name="Generation">The number of the last change to any chunk; it only grows.</param>
/// <param name="Stamp">Drawn anew at each change. Two catalogs, or one before and after a power cut took its last commits, may
/// reach the same number with other chunks; they do not reach the same stamp.</param>
internal sealed record CatalogState(long Generation, string Stamp);
