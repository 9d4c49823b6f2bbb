namespace RagPrep.Evaluation.Measures;

/// <summary>R@k: share of the relevant documents that are among the first k; 0 where none is relevant (trec_eval's recall).</summary>
/// <param name="depth">k.</param>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class Recall(int depth, int threshold = 1) : BinaryMeasure("R", depth, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements)
    {
        var relevant = judgements.CountRelevant(Threshold);
        return relevant == 0 ? 0 : (double)CountRelevant(Top(ranking), judgements) / relevant;
    }
}
