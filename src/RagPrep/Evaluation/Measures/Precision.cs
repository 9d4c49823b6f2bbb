namespace RagPrep.Evaluation.Measures;

/// <summary>P@k: relevant documents among the first k, divided by k even where fewer were found (trec_eval's P).</summary>
/// <param name="depth">k.</param>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class Precision(int depth, int threshold = 1) : BinaryMeasure("P", depth, threshold)
{
    private readonly int depth = depth;

    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements) =>
        (double)CountRelevant(Top(ranking), judgements) / depth;
}
