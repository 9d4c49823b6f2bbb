using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Qdrant;

/// <summary>Makes the cluster have what the catalog has. Cut off anywhere and run again, it ends the same.</summary>
internal sealed class QdrantSync(QdrantCollections collections, PointWriter writer, QdrantState state, TimeProvider time)
{
    private const int CountLooks = 5;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    // What the collection is known to have, so that a change need not ask for it.
    private (string Collection, QdrantGeneration Generation)? known;

    /// <summary>Brings the cluster to a generation.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="stamp">The catalog's stamp of it.</param>
    /// <param name="catalog">The catalog as the generation sees it.</param>
    /// <param name="cancellationToken">Ends it between two requests.</param>
    /// <returns>The collection, and how many points were written and deleted.</returns>
    /// <exception cref="IndexException">The cluster does not answer, or does not have what was written.</exception>
    public async Task<(string Collection, int Written, int Deleted)> RunAsync(
        QdrantGeneration generation, string stamp, SqliteConnection catalog, CancellationToken cancellationToken)
    {
        // 1. What is there. A note of ours that fits spares asking for every point.
        var collection = await collections.BehindAliasAsync(cancellationToken);
        var prefix = collections.PrefixFor(generation.Dimensions);
        if (collection is not null && generation.Count > 0 && !collection.StartsWith(prefix, StringComparison.Ordinal))
            return await RebuildAsync(collection, prefix + stamp, generation, stamp, catalog, cancellationToken);
        if (collection is null)
            return generation.Count == 0 ? ("", 0, 0) : await RebuildAsync(null, prefix + stamp, generation, stamp, catalog, cancellationToken);
        if (state.Has(collection, stamp) && await collections.CountAsync(collection, cancellationToken) == generation.Count)
        {
            known = (collection, generation);
            return (collection, 0, 0);
        }

        // 2. What is different: changed in place, or written anew where that is most of it.
        var change = PointChange.Of(generation, await PresentAsync(collection, cancellationToken));
        return change.IsRebuild
            ? await RebuildAsync(collection, prefix + stamp, generation, stamp, catalog, cancellationToken)
            : await ChangeAsync(collection, change, generation, stamp, catalog, cancellationToken);
    }

    private void Forget()
    {
        known = null;
        state.Forget();
    }

    private async Task<(string, int, int)> ChangeAsync(
        string collection, PointChange change, QdrantGeneration generation, string stamp, SqliteConnection catalog, CancellationToken cancellationToken)
    {
        Forget();
        await writer.ApplyAsync(collection, generation, change, catalog, cancellationToken);
        await CheckCountAsync(collection, generation, cancellationToken);
        await collections.DropAllButAsync(collection, cancellationToken);
        Note(collection, generation, stamp);
        return (collection, change.WrittenCount, change.Deleted);
    }

    private async Task<(string, int, int)> RebuildAsync(
        string? old, string name, QdrantGeneration generation, string stamp, SqliteConnection catalog, CancellationToken cancellationToken)
    {
        Forget();
        // One that serves is never built over.
        var target = name == old ? name + "0" : name;
        await collections.CreateAsync(target, generation.Dimensions, cancellationToken);
        await writer.WriteAllAsync(target, generation, catalog, cancellationToken);
        await CheckCountAsync(target, generation, cancellationToken);
        await collections.SwitchAsync(old, target, cancellationToken);
        await collections.DropAllButAsync(target, cancellationToken);
        Note(target, generation, stamp);
        return (target, generation.Count, 0);
    }

    private async Task<IEnumerable<PresentPoint>> PresentAsync(string collection, CancellationToken cancellationToken)
    {
        if (known is var (name, before) && name == collection && await collections.CountAsync(collection, cancellationToken) == before.Count)
            return Enumerable.Range(0, before.Count).Select(ordinal => new PresentPoint(before.Ids[ordinal], before.Marks[ordinal], before.Files[before.Documents[ordinal]].Id));
        var present = new List<PresentPoint>();
        await foreach (var point in collections.ScrollAsync(collection, cancellationToken))
            present.Add(point);
        return present;
    }

    private async Task CheckCountAsync(string collection, QdrantGeneration generation, CancellationToken cancellationToken)
    {
        long count = 0;
        for (var look = 0; look < CountLooks; look++)
        {
            if ((count = await collections.CountAsync(collection, cancellationToken)) == generation.Count)
                return;
            // A copy of a shard may be behind the one that was written to.
            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
        throw new IndexException($"The Qdrant collection {collection} has {count} points, not the {generation.Count} that were written: does another program write to it? Give each index a name of its own with Qdrant:Collection.");
    }

    private void Note(string collection, QdrantGeneration generation, string stamp)
    {
        known = (collection, generation);
        state.Write(collection, stamp, generation.Averages);
    }
}
