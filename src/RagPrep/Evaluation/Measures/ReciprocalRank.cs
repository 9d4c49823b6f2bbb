namespace RagPrep.Evaluation.Measures;

/// <summary>MRR, the mean over queries of 1 / rank of the first relevant document; 0 where none is found, or none within the depth (trec_eval's recip_rank).</summary>
/// <param name="depth">How deep to look; null for the whole ranking, as trec_eval does.</param>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class ReciprocalRank(int? depth = null, int threshold = 1) : BinaryMeasure("MRR", depth, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements) =>
        Top(ranking).Index().Where(item => judgements.IsRelevant(item.Item, Threshold)).Select(item => 1.0 / (item.Index + 1)).FirstOrDefault();
}
