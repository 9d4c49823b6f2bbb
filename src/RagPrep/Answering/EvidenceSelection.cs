using Microsoft.Extensions.Options;
using RagPrep.Documents;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Finds the units of the best passages that answer the question: first by vector and words, then as the cross-encoder reads them.</summary>
public sealed class EvidenceSelection(IReranker reranker, IOptions<AnsweringOptions> options, TimeProvider time)
{
    private const double UnaskedCode = 0.5;

    /// <summary>The units read, best first.</summary>
    public async Task<IReadOnlyList<Evidence>> SelectAsync(SearchResult found, CancellationToken cancellationToken)
    {
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var codeFit = QuestionShape.AsksForCode(found.Query) ? 1 : UnaskedCode;
        var seen = new List<Evidence>();
        foreach (var hit in found.Hits.Take(options.Value.Passages))
        {
            var similarities = found.QueryVector.IsEmpty
                ? new float[hit.Chunk.Units.Count]
                : await found.Index.UnitSimilaritiesAsync(found.QueryVector, hit.Ordinal, cancellationToken);
            seen.AddRange(similarities.Select((similarity, unit) =>
                new Evidence(
                hit, unit, similarity, terms.Coverage(hit.Chunk.UnitText(unit)), hit.Chunk.Units[unit].Kind == BlockKind.Code ? codeFit : 1, null)));
        }
        var best = seen.OrderByDescending(evidence => evidence.FirstSight).Take(options.Value.Units).ToList();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.DeadlineMilliseconds), time);
        var logits = await reranker.ScoreAsync(found.Query, [.. best.Select(Read)], deadline.Token, cancellationToken);
        return [.. best
            .Select((evidence, i) => evidence with { Probability = logits[i] is { } logit ? CrossEncoderReranking.Sigmoid(logit) : null })
            .OrderByDescending(evidence => evidence.Score)];
    }

    // A unit alone often does not name what it speaks of; its heading does.
    private static string Read(Evidence evidence) =>
        evidence.Hit.Chunk.HeadingPath is [.., var heading] ? $"{heading}: {evidence.Text}" : evidence.Text;
}
