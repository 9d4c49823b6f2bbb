using RagPrep.Chunking.NearDuplicates;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index.Qdrant;

/// <summary>Derives a generation from the catalog, which is read twice so that no text is held.</summary>
/// <param name="options">BM25's parameters.</param>
/// <param name="nearDuplicates">Whether chunks that say the same are searched once, and boilerplate not at all.</param>
internal sealed class QdrantGenerationBuilder(LexicalOptions options, bool nearDuplicates)
{
    // Weights move with the averages, all points with the weights: what is near enough is left as it is.
    private const double AverageShare = 0.01;

    private readonly List<ulong> ids = [];
    private readonly List<int> documents = [];
    private readonly List<(string Id, string File)> files = [];
    private readonly List<Fingerprint> fingerprints = [];

    /// <summary>Builds the generation of a snapshot.</summary>
    /// <param name="snapshot">The catalog.</param>
    /// <param name="weighed">The averages that the generation before was weighed with, or null.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    public QdrantGeneration Build(CatalogSnapshot snapshot, FieldAverages? weighed, CancellationToken cancellationToken)
    {
        // 1. What is said twice, and what says nothing.
        foreach (var stored in CatalogReader.Chunks(snapshot.Connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(stored);
        }
        var boilerplate = Boilerplate.Find(fingerprints);
        var searched = nearDuplicates ? SearchedChunks.Of(fingerprints, boilerplate) : SearchedChunks.AllOf(ids.Count);

        // 2. Words of the rest, and what each point is made of.
        ulong[] all = [.. ids];
        var ranked = new RankedChunks(all, searched, boilerplate);
        var (terms, words, marks) = (new TermStatisticsBuilder(), new IndexWordsBuilder(), new ulong[all.Length]);
        var (ordinal, dimensions) = (0, 0);
        foreach (var stored in CatalogReader.Chunks(snapshot.Connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = ranked.Text(stored.Chunk);
            var chunk = ChunkTerms.Of(ranked.Context(ordinal, stored.Chunk, id => CatalogReader.Chunk(snapshot.Connection, id)!.Chunk), text.Text);
            terms.Add(chunk);
            words.Add(stored.Chunk.Context, text.Text);
            marks[ordinal] = PointMark.Of(stored, chunk, text.SilentUnits, searched.All.Contains(ordinal));
            dimensions = QuantizedVector.Dimensions(stored.Vector);
            ordinal++;
        }

        // 3. A point is also made of the averages.
        var averages = weighed is { } before && before.AreNear(terms.Averages, AverageShare) ? before : terms.Averages;
        return new QdrantGeneration(
            snapshot.State.Generation, dimensions, all, PointMark.Weighed(marks, options, averages), [.. documents], [.. files], searched, boilerplate,
            averages, terms.Build(), words.Build());
    }

    private void Add(StoredChunk stored)
    {
        var chunk = stored.Chunk;
        if (files.Count == 0 || files[^1].Id != chunk.DocumentId)
            files.Add((chunk.DocumentId, chunk.File));
        ids.Add(HexNumber.Of(chunk.Id));
        documents.Add(files.Count - 1);
        if (nearDuplicates)
            fingerprints.Add(Fingerprint.Of(chunk, files.Count - 1));
    }
}
