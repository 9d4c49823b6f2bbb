using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;

namespace RagPrep.Index;

/// <summary>Where the search structures of generations are: derived from the catalog, and never a second truth.</summary>
internal interface IGenerations : IDisposable
{
    /// <summary>Chunks that a run may have embedded without their being kept here; then it waits until they are. <see cref="int.MaxValue"/>: it never waits.</summary>
    int MostAhead { get; }

    /// <summary>The generation of a snapshot: what was saved whole, else made from the catalog.</summary>
    /// <param name="snapshot">The catalog as the generation sees it; for the length of this call.</param>
    /// <param name="served">Reads a chunk by id from the catalog as it is served.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    IChunkIndex Open(CatalogSnapshot snapshot, Func<Func<SqliteConnection, StoredChunk?>, StoredChunk?> served, CancellationToken cancellationToken);

    /// <summary>Keeps the generation that was opened last, where it is not kept yet, and drops all others. For the folder's one writer.</summary>
    /// <exception cref="IOException">The disk is full, for one; then the next opening makes the generation again.</exception>
    /// <exception cref="IndexException">The cluster that it is kept in does not answer; it is tried again until it does.</exception>
    Task SaveAsync(CancellationToken cancellationToken);
}
