using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>Writes the searches of a generation. A filter stands at every leaf: what it leaves out takes nobody's place.</summary>
internal sealed class QdrantSearches(QdrantGeneration generation, QdrantOptions options, LexicalOptions lexical)
{
    // The mean of two grains is found among the best of each: so many times the wanted number of them.
    private const int Breadth = 4;

    /// <summary>The filter for what a search may return, or null where that is nothing.</summary>
    public Filter? Allowed(ChunkFilter? filter)
    {
        var searched = new FieldCondition(QdrantContract.Searched, new MatchValue(true));
        if (filter is null)
            return new Filter(Must: [searched]);
        var matching = generation.Files.Select(file => filter.Matches(file.File)).ToArray();
        if (!matching.Contains(true))
            return null;
        var must = new List<object>();
        if (filter.Topic is not null)
            must.Add(new FieldCondition(QdrantContract.Topic, new MatchValue(filter.Topic.ToLowerInvariant())));
        if (filter.File is not null)
            must.Add(new FieldCondition(QdrantContract.File, new MatchAny([.. generation.Files.Where((_, file) => matching[file]).Select(file => file.File)])));
        var instead = Instead(matching);
        return new Filter([.. must, instead.Count == 0 ? searched : new Filter(Should: [searched, new HasId(instead)])]);
    }

    /// <summary>BM25.</summary>
    public QueryRequest Lexical(SparseVector terms, int top, Filter filter) => new(terms, top, QdrantContract.LexicalVector, Filter: filter);

    /// <summary>The mean of a chunk's own similarity and its best unit's: what either grain finds is scored by both.</summary>
    public QueryRequest Dense(float[] query, int top, Filter filter)
    {
        float[][] units = [query];
        QueryRequest[] found =
        [
            new(query, Breadth * top, QdrantContract.ChunkVector, Filter: filter, Params: Quantized),
            new(units, Breadth * top, QdrantContract.UnitVectors, Filter: filter, Params: Quantized),
        ];
        QueryRequest[] scored =
        [
            new(query, 2 * Breadth * top, QdrantContract.ChunkVector, found, Params: InFull),
            new(units, 2 * Breadth * top, QdrantContract.UnitVectors, found, Params: InFull),
        ];
        return new QueryRequest(new FormulaQuery(new Product([0.5, new Sum(["$score[0]", "$score[1]"])])), top, Prefetch: scored);
    }

    /// <summary>Both, as the cluster fuses them; null where this program does.</summary>
    public QueryRequest? Fused(QueryRequest lexical, QueryRequest dense) => options.Fusion == QdrantFusion.Own ? null
        : new QueryRequest(new FusionQuery(options.Fusion == QdrantFusion.Rrf ? "rrf" : "dbsf"), lexical.Limit + dense.Limit, Prefetch: [lexical, dense]);

    /// <summary>The terms of a question and of what it is expanded by, where a chunk has them; null where none does.</summary>
    public SparseVector? Terms(string query, IReadOnlyList<Expansion> expansions) => SparseTerms.Of(Weighed(query, expansions), lexical);

    /// <summary>The known terms with their weights.</summary>
    public List<(string Term, float Weight)> Weighed(string query, IReadOnlyList<Expansion> expansions) =>
        TermWeights.Of(Known(query), expansions.Select(expansion => (Known(expansion.Text).Select(term => term.Term), expansion.Weight)));

    private SearchParams? Quantized => options.Quantization == VectorQuantization.None ? null
        : new SearchParams(new QuantizationParams(Rescore: true, Oversampling: options.Oversampling));

    private SearchParams? InFull => options.Quantization == VectorQuantization.None ? null : new SearchParams(new QuantizationParams(Ignore: true));

    private List<(string Term, int Occurrences)> Known(string text) =>
        [.. FieldTerms.Of(text).Frequencies.Where(term => generation.Terms.DocumentFrequency(term.Term) > 0).OrderBy(term => term.Term, StringComparer.Ordinal)];

    /// <summary>Chunks that stand in for one that says the same and is not among the allowed.</summary>
    private List<ulong> Instead(bool[] matching)
    {
        var allowed = new ChunkSet(generation.Count);
        for (var i = 0; i < generation.Count; i++)
        {
            if (matching[generation.Documents[i]])
                allowed.Add(i);
        }
        var among = generation.Searched.Among(allowed);
        return [.. Enumerable.Range(0, generation.Count).Where(i => among.Contains(i) && !generation.Searched.All.Contains(i)).Select(i => generation.Ids[i])];
    }
}
