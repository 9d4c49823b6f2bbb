using Microsoft.Extensions.Options;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Finds the units of the best passages that answer the question: first by vector and words, then as the cross-encoder reads them.</summary>
public sealed class EvidenceSelection(IReranker reranker, IOptions<AnsweringOptions> options, TimeProvider time)
{
    /// <summary>The units read, best first.</summary>
    public async Task<IReadOnlyList<Evidence>> SelectAsync(SearchResult found, CancellationToken cancellationToken) =>
        await SelectAsync(found, await UnitsAsync(found, options.Value.Passages, cancellationToken), cancellationToken);

    /// <summary>All units of the best passages, unread and without a score.</summary>
    internal static async Task<IReadOnlyList<Evidence>> UnitsAsync(SearchResult found, int passages, CancellationToken cancellationToken)
    {
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var units = new List<Evidence>();
        foreach (var hit in found.Hits.Take(passages))
        {
            var similarities = found.QueryVector.IsEmpty
                ? new float[hit.Chunk.Units.Count]
                : await found.Index.UnitSimilaritiesAsync(found.QueryVector, hit.Ordinal, cancellationToken);
            units.AddRange(similarities.Select((similarity, unit) => new Evidence(hit, unit, similarity, terms.Coverage(hit.Chunk.UnitText(unit)), null, 0)));
        }
        return units;
    }

    /// <summary>The units that look best, read and in the order of their scores.</summary>
    internal async Task<IReadOnlyList<Evidence>> SelectAsync(SearchResult found, IReadOnlyList<Evidence> units, CancellationToken cancellationToken)
    {
        var score = new EvidenceScore(options.Value, found.Query);
        var best = units.OrderByDescending(score.Of).Take(options.Value.Units).ToList();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.DeadlineMilliseconds), time);
        var logits = await reranker.ScoreAsync(found.Query, [.. best.Select(Read)], deadline.Token, cancellationToken);
        return [.. best
            .Select((evidence, i) => evidence with { Probability = logits[i] is { } logit ? CrossEncoderReranking.Sigmoid(logit) : null })
            .Select(evidence => evidence with { Score = score.Of(evidence) })
            .OrderByDescending(evidence => evidence.Score)];
    }

    // A unit alone often does not name what it speaks of; its heading does.
    private static string Read(Evidence evidence) =>
        evidence.Hit.Chunk.Plain(evidence.Unit, evidence.Unit) is var text && evidence.Hit.Chunk.HeadingPath is [.., var heading] ? $"{heading}: {text}" : text;
}
