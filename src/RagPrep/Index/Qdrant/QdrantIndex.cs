using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using RagPrep.Chunking;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index.Qdrant;

/// <summary>A generation whose searches run on a Qdrant cluster; the chunks themselves are read from the catalog.</summary>
/// <remarks>While the cluster is changed to the next generation, a search may miss what changes; it never returns what the generation does not have.</remarks>
/// <param name="generation">What this process knows of it.</param>
/// <param name="client">Reaches the cluster.</param>
/// <param name="options">The cluster's options.</param>
/// <param name="lexical">BM25's parameters.</param>
/// <param name="served">Reads a chunk from the catalog as it is served.</param>
/// <param name="missing">Called where the cluster does not have the collection.</param>
internal sealed class QdrantIndex(
    QdrantGeneration generation, QdrantClient client, QdrantOptions options, LexicalOptions lexical,
    Func<Func<SqliteConnection, StoredChunk?>, StoredChunk?> served, Action missing) : IChunkIndex
{
    private const int RememberedChunks = 1024;
    private readonly FieldNorms norms = new(lexical, generation.Averages);
    private readonly QdrantSearches searches = new(generation, options, lexical);
    private readonly ConcurrentDictionary<int, StoredChunk> remembered = [];

    public long Generation => generation.Generation;

    public int Count => generation.Count;

    public IndexWords Words => generation.Words;

    public async ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(
        string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken) =>
        searches.Allowed(filter) is { } allowed && searches.Terms(query, expansions) is { } terms
            ? (await FindAsync([searches.Lexical(terms, top, allowed)], cancellationToken))[0]
            : [];

    public async ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken) =>
        searches.Allowed(filter) is { } allowed ? (await FindAsync([searches.Dense(query.ToArray(), top, allowed)], cancellationToken))[0] : [];

    public async ValueTask<SearchedSides?> SearchTogetherAsync(
        string query, IReadOnlyList<Expansion> expansions, ReadOnlyMemory<float> vector, int top, ChunkFilter? filter, CancellationToken cancellationToken)
    {
        if (searches.Allowed(filter) is not { } allowed)
            return new SearchedSides([], [], null);
        var dense = searches.Dense(vector.ToArray(), top, allowed);
        if (searches.Terms(query, expansions) is not { } terms)
            return new SearchedSides([], (await FindAsync([dense], cancellationToken))[0], null);
        var lexicalSide = searches.Lexical(terms, top, allowed);
        var found = await FindAsync(searches.Fused(lexicalSide, dense) is { } fused ? [lexicalSide, dense, fused] : [lexicalSide, dense], cancellationToken);
        return new SearchedSides(found[0], found[1], found.ElementAtOrDefault(2));
    }

    public ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult(VectorsOf(ordinal).Similarity(query.Span, 0));

    public ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken)
    {
        var similarities = VectorsOf(ordinal).UnitSimilarities(query.Span, 0);
        foreach (var silent in Ranked.Text(Read(ordinal).Chunk).SilentUnits)
            similarities[silent] = 0;
        return ValueTask.FromResult<IReadOnlyList<float>>(similarities);
    }

    public double InverseDocumentFrequency(string term) => Bm25.Rarity(Count, generation.Terms.DocumentFrequency(term));

    public IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal)
    {
        var chunk = Read(ordinal).Chunk;
        var terms = ChunkTerms.Of(Ranked.Context(ordinal, chunk, id => Read(Find(id)!.Value).Chunk), Ranked.Text(chunk).Text);
        var scores = from term in searches.Weighed(query, expansions)
                     from field in new[] { LexicalField.Heading, LexicalField.Text }
                     let frequency = terms[field].Frequency(term.Term)
                     where frequency > 0
                     let idf = generation.Terms.Idf(field, term.Term)
                     let boost = field == LexicalField.Heading ? (float)lexical.HeadingBoost : 1
                     select new TermScore(term.Term, field, frequency, term.Weight, idf, Bm25.Score(idf * boost * term.Weight, frequency, norms.Inverse(field, terms[field].Length)));
        return [.. scores.OrderByDescending(score => score.Score)];
    }

    public ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult(generation.Searched.WithPlaces(Read(ordinal).Chunk, ordinal, other => Read(other).Chunk));

    public int? Find(string chunkId) =>
        HexNumber.Find(chunkId) is { } id ? generation.Find(id) : null;

    private RankedChunks Ranked => new(generation.Ids, generation.Searched, generation.Boilerplate);

    private async Task<IReadOnlyList<ScoredChunk>[]> FindAsync(IReadOnlyList<QueryRequest> requests, CancellationToken cancellationToken)
    {
        // Then there need not be a collection.
        if (Count == 0)
            return [.. requests.Select(_ => Array.Empty<ScoredChunk>())];
        try
        {
            var found = await client.SearchAsync<IReadOnlyList<FoundPoints>>(
                HttpMethod.Post, $"/collections/{options.Collection}/points/query/batch", new QueryBatch(requests), cancellationToken);
            return found.Count == requests.Count ? [.. found.Select(Scored)] : throw client.NoQdrant($"{found.Count} answers to {requests.Count} searches");
        }
        catch (CollectionMissingException)
        {
            missing();
            throw;
        }
    }

    private IReadOnlyList<ScoredChunk> Scored(FoundPoints found) =>
        [.. from point in found.Points.DistinctBy(point => point.Id)
            let ordinal = generation.Find(point.Id)
            where ordinal is not null
            orderby point.Score descending, ordinal.Value
            select new ScoredChunk(ordinal.Value, point.Score)];

    private DenseIndex VectorsOf(int ordinal)
    {
        var stored = Read(ordinal);
        return new DenseIndex(
            VectorBlocks.Of([stored.Vector], generation.Dimensions), VectorBlocks.Of(stored.UnitVectors, generation.Dimensions), [0, stored.UnitVectors.Count]);
    }

    private StoredChunk Read(int ordinal)
    {
        if (remembered.TryGetValue(ordinal, out var known))
            return known;
        var id = HexNumber.TextOf(generation.Ids[ordinal]);
        var stored = served(connection => CatalogReader.Chunk(connection, id))
            ?? throw new IndexException("The documents were changed while the question was answered: ask it again.");
        if (remembered.Count >= RememberedChunks)
            remembered.Clear();
        return remembered[ordinal] = stored;
    }
}
