namespace RagPrep.Evaluation.Measures;

/// <summary>hit@k: 1 where any of the first k documents is relevant, else 0 (trec_eval's success).</summary>
/// <param name="depth">k.</param>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class Hit(int depth, int threshold = 1) : BinaryMeasure("hit", depth, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements) =>
        Top(ranking).Any(document => judgements.IsRelevant(document, Threshold)) ? 1 : 0;
}
