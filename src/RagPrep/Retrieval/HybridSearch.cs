using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using RagPrep.Index;

namespace RagPrep.Retrieval;

/// <summary>The retrieval flow: query → lexical and dense → fusion → re-ranking → hits. Every prefix can be run alone.</summary>
public sealed class HybridSearch(
    StudyIndex index,
    IEmbeddingGenerator<string, Embedding<float>> embedder,
    IOptions<RetrievalOptions> options,
    CrossEncoderReranking reranking,
    TimeProvider time) : IRetriever
{
    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(Query query, CancellationToken cancellationToken)
    {
        // 1. The query as it is understood, on one generation from start to end.
        var text = QueryText.Normalise(query.Text);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Top, 1);
        var generation = index.Current ?? throw new IndexException("Nothing is indexed yet: wait for the indexing to end, or start it.");
        var watch = new StageWatch(time);

        // 2. Both sides, or the one that was asked for.
        var vector = query.Mode == SearchMode.Lexical && !query.Rerank ? ReadOnlyMemory<float>.Empty
            : (await embedder.GenerateAsync([text], cancellationToken: cancellationToken))[0].Vector;
        watch.Mark("embedding");
        var stages = new StageScores();
        var wanted = Math.Max(options.Value.Candidates, query.Top);
        var lexical = query.Mode == SearchMode.Dense ? [] : await generation.SearchLexicalAsync(text, wanted, query.Filter, cancellationToken);
        stages.Add("lexical", lexical);
        watch.Mark("lexical");
        var dense = query.Mode == SearchMode.Lexical ? [] : await generation.SearchDenseAsync(vector, wanted, query.Filter, cancellationToken);
        stages.Add("dense", dense);
        watch.Mark("dense");

        // 3. One list of the two.
        var lexicalWeight = query.Mode switch { SearchMode.Lexical => 1, SearchMode.Dense => 0, _ => options.Value.LexicalWeight };
        var fused = new Fusion(options.Value.Fusion, lexicalWeight).Fuse(lexical, dense);
        stages.Add("fusion", fused);
        var depth = query.Rerank ? Math.Max(reranking.Options.Depth, query.Top) : query.Top;
        var candidates = await CandidatesAsync(generation, fused.Take(depth), vector, cancellationToken);
        watch.Mark("fusion");

        // 4. The best of it, read by the cross-encoder.
        var degraded = new List<string>();
        var ranked = candidates.Select(candidate => (Candidate: candidate, Score: candidate.Fused)).ToList();
        if (query.Rerank && candidates.Count > 0)
        {
            ranked = await RerankAsync(text, QuestionTerms.Of(text, generation), candidates, stages, degraded, cancellationToken);
            watch.Mark("rerank");
        }
        var hits = ranked.Take(query.Top).Select((item, i) =>
            new Hit(i + 1, item.Score, item.Candidate.Ordinal, item.Candidate.Chunk, item.Candidate.BestUnit, stages.Of(item.Candidate.Ordinal)));
        return new SearchResult(text, [.. hits], watch.Stop(), degraded, generation, vector);
    }

    private async Task<List<(Candidate Candidate, double Score)>> RerankAsync(
        string query, QuestionTerms terms, List<Candidate> candidates, StageScores stages, List<string> degraded, CancellationToken cancellationToken)
    {
        var read = candidates.Take(reranking.Options.Depth).ToList();
        var probabilities = await reranking.ScoreAsync(query, read, cancellationToken);
        if (probabilities.Any(probability => probability is null))
            degraded.Add("rerank-deadline");
        stages.Add("rerank", [.. read.Zip(probabilities, (candidate, p) => (candidate.Ordinal, p))
            .Where(item => item.p is not null).Select(item => new ScoredChunk(item.Ordinal, item.p!.Value)).OrderByDescending(chunk => chunk.Score)]);
        List<(Candidate Candidate, double Score)> ranked = [.. candidates
            .Select((candidate, i) => (candidate, reranking.Interpolate(candidate.Fused, reranking.Relevance(candidate, terms, probabilities.ElementAtOrDefault(i)))))
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
            candidates.Add(new Candidate(ordinal, score, chunk, best, await generation.SimilarityAsync(vector, ordinal, cancellationToken), units[best]));
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
