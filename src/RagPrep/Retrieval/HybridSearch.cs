using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Retrieval;

/// <summary>The retrieval flow: query → understanding → lexical and dense → fusion → re-ranking → hits. Every prefix can be run alone.</summary>
public sealed class HybridSearch(
    StudyIndex index,
    QueryUnderstanding understanding,
    IEmbeddingGenerator<string, Embedding<float>> embedder,
    IOptions<RetrievalOptions> options,
    CrossEncoderReranking reranking,
    TimeProvider time) : IRetriever
{
    private const int BestOfPart = 3;

    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(Query query, CancellationToken cancellationToken)
    {
        // 1. The query as it is understood, on one generation from start to end.
        QueryText.Normalise(query.Text);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Top, 1);
        var generation = index.Current ?? throw new IndexException("Nothing is indexed yet: wait for the indexing to end, or start it.");
        var watch = new StageWatch(time);
        var understood = understanding.Understand(query.Text, generation);
        watch.Mark("understanding");

        // 2. Both sides, or the one that was asked for.
        string[] texts = [understood.WithLongForms, .. understood.Parts, .. query.Also];
        var vectors = query.Mode == SearchMode.Lexical && !query.Rerank ? [.. texts.Select(_ => ReadOnlyMemory<float>.Empty)]
            : (await embedder.GenerateAsync(texts, cancellationToken: cancellationToken)).Select(embedding => embedding.Vector).ToList();
        var vector = vectors[0];
        watch.Mark("embedding");
        var stages = new StageScores();
        var sides = await SidesAsync(generation, query, understood.Text, understood.Expansions, vector, watch, cancellationToken);
        stages.Add("lexical", sides.Lexical);
        stages.Add("dense", sides.Dense);

        // 3. One list of the two, and what each part of a double question finds alone.
        var fused = Fuse(query, sides);
        foreach (var (text, also) in query.Also.Zip(vectors.TakeLast(query.Also.Count)))
            fused = Fusion.Join(fused, Fuse(query, await SidesAsync(generation, query, text, [], also, null, cancellationToken)));
        stages.Add("fusion", fused);
        var depth = query.Rerank ? Math.Max(reranking.Options.Depth, query.Top) : query.Top;
        var candidates = await CandidatesAsync(generation, fused.Take(depth), vector, cancellationToken);
        candidates = await NamelessDefinition.FindAsync(candidates, sides.Dense.Select(chunk => chunk.Ordinal), understood, vector, generation, cancellationToken);
        watch.Mark("fusion");
        var parts = new List<SearchResult>();
        foreach (var (text, part) in understood.Parts.Zip(vectors.Skip(1)))
            parts.Add(await PartAsync(generation, query, text, part, cancellationToken));
        watch.Mark("parts");

        // 4. The best of it, read by the cross-encoder.
        var degraded = new List<string>();
        var ranked = candidates.Select(candidate => (Candidate: candidate, Score: candidate.Fused, Relevance: (Relevance?)null)).ToList();
        if (query.Rerank && candidates.Count > 0)
        {
            ranked = await RerankAsync(understood.Text, QuestionTerms.Of(understood.Text, generation), candidates, stages, degraded, cancellationToken);
            watch.Mark("rerank");
        }
        return new SearchResult(understood.Text, HitsOf(ranked.Take(query.Top), stages), watch.Stop(), degraded, generation, vector) { Understood = understood, Parts = parts };
    }

    private static List<Hit> HitsOf(IEnumerable<(Candidate Candidate, double Score, Relevance? Relevance)> ranked, StageScores stages) =>
        [.. ranked.Select((item, i) => new Hit(
            i + 1, item.Score, item.Candidate.Ordinal, item.Candidate.Chunk, item.Candidate.BestUnit, stages.Of(item.Candidate.Ordinal)) { Relevance = item.Relevance, Definition = item.Candidate.Definition })];

    private async Task<SearchedSides> SidesAsync(
        IChunkIndex generation, Query query, string text, IReadOnlyList<Expansion> expansions, ReadOnlyMemory<float> vector, StageWatch? watch,
        CancellationToken cancellationToken)
    {
        if (query.Mode == SearchMode.Hybrid
            && await generation.SearchTogetherAsync(text, expansions, vector, Wanted(query), query.Filter, cancellationToken) is { } together)
        {
            watch?.Mark("search");
            return together;
        }
        var lexical = await LexicalAsync(generation, query, text, expansions, cancellationToken);
        watch?.Mark("lexical");
        var dense = await DenseAsync(generation, query, vector, cancellationToken);
        watch?.Mark("dense");
        return new SearchedSides(lexical, dense, null);
    }

    private async Task<IReadOnlyList<ScoredChunk>> LexicalAsync(
        IChunkIndex generation, Query query, string text, IReadOnlyList<Expansion> expansions, CancellationToken cancellationToken) =>
        query.Mode == SearchMode.Dense ? [] : await generation.SearchLexicalAsync(text, expansions, Wanted(query), query.Filter, cancellationToken);

    private async Task<IReadOnlyList<ScoredChunk>> DenseAsync(IChunkIndex generation, Query query, ReadOnlyMemory<float> vector, CancellationToken cancellationToken) =>
        query.Mode == SearchMode.Lexical ? [] : await generation.SearchDenseAsync(vector, Wanted(query), query.Filter, cancellationToken);

    private int Wanted(Query query) => Math.Max(options.Value.Candidates, query.Top);

    private IReadOnlyList<ScoredChunk> Fuse(Query query, SearchedSides sides)
    {
        if (sides.Fused is not null)
            return sides.Fused;
        var lexicalWeight = query.Mode switch { SearchMode.Lexical => 1, SearchMode.Dense => 0, _ => options.Value.LexicalWeight };
        return new Fusion(options.Value.Fusion, lexicalWeight).Fuse(sides.Lexical, sides.Dense);
    }

    private async Task<SearchResult> PartAsync(IChunkIndex generation, Query query, string text, ReadOnlyMemory<float> vector, CancellationToken cancellationToken)
    {
        var stages = new StageScores();
        var fused = Fuse(query, await SidesAsync(generation, query, text, [], vector, null, cancellationToken));
        stages.Add("fusion", fused);
        var candidates = await CandidatesAsync(generation, fused.Take(BestOfPart), vector, cancellationToken);
        return new SearchResult(text, HitsOf(candidates.Select(candidate => (candidate, candidate.Fused, (Relevance?)null)), stages), new Dictionary<string, double>(), [], generation, vector);
    }

    private async Task<List<(Candidate Candidate, double Score, Relevance? Relevance)>> RerankAsync(
        string query, QuestionTerms terms, List<Candidate> candidates, StageScores stages, List<string> degraded, CancellationToken cancellationToken)
    {
        var read = candidates.Take(reranking.Options.Depth).ToList();
        var probabilities = await reranking.ScoreAsync(query, read, cancellationToken);
        if (probabilities.Any(probability => probability is null))
            degraded.Add("rerank-deadline");
        stages.Add("rerank", [.. read.Zip(probabilities, (candidate, p) => (candidate.Ordinal, p))
            .Where(item => item.p is not null).Select(item => new ScoredChunk(item.Ordinal, item.p!.Value)).OrderByDescending(chunk => chunk.Score)]);
        List<(Candidate Candidate, double Score, Relevance? Relevance)> ranked = [.. candidates
            .Select((candidate, i) => (Candidate: candidate, Relevance: reranking.Relevance(candidate, terms, probabilities.ElementAtOrDefault(i))))
            .Select(item => (item.Candidate, reranking.Interpolate(item.Candidate.Fused, item.Relevance?.Probability), item.Relevance))
            .OrderByDescending(item => item.Item2)];
        stages.Add("ranking", [.. ranked.Select(item => new ScoredChunk(item.Candidate.Ordinal, item.Score))]);
        return ranked;
    }

    private static async Task<List<Candidate>> CandidatesAsync(
        IChunkIndex generation, IEnumerable<ScoredChunk> fused, ReadOnlyMemory<float> vector, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        foreach (var (ordinal, score) in fused)
        {
            var chunk = await generation.GetAsync(ordinal, cancellationToken);
            if (vector.IsEmpty)
            {
                candidates.Add(new Candidate(ordinal, score, chunk, 0));
                continue;
            }
            var units = await generation.UnitSimilaritiesAsync(vector, ordinal, cancellationToken);
            var best = ArgMax(units);
            candidates.Add(new Candidate(ordinal, score, chunk, best, await generation.SimilarityAsync(vector, ordinal, cancellationToken), units[best]) { Units = units });
        }
        return candidates;
    }

    private static int ArgMax(IReadOnlyList<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Count; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }
}
