namespace RagPrep.Evaluation.Measures;

/// <summary>
/// MAP, the mean over queries of average precision: the precision at the rank of each relevant document found, summed and divided by the
/// number of all relevant documents, also those not found (trec_eval's map and map_cut; Buckley and Voorhees 2005).
/// </summary>
/// <param name="depth">How deep to look; null for the whole ranking. The divisor stays the number of all relevant documents.</param>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class AveragePrecision(int? depth = null, int threshold = 1) : BinaryMeasure("MAP", depth, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements)
    {
        var (sum, found) = (0.0, 0);
        foreach (var (index, document) in Top(ranking).Index())
        {
            if (judgements.IsRelevant(document, Threshold))
                sum += (double)++found / (index + 1);
        }
        return found == 0 ? 0 : sum / judgements.CountRelevant(Threshold);
    }
}
