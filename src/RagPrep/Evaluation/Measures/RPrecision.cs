namespace RagPrep.Evaluation.Measures;

/// <summary>Rprec: the precision among the first R documents, R being the number of relevant ones; 0 where none is relevant (trec_eval's Rprec).</summary>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class RPrecision(int threshold = 1) : BinaryMeasure("Rprec", null, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements)
    {
        var relevant = judgements.CountRelevant(Threshold);
        return relevant == 0 ? 0 : (double)CountRelevant(ranking.Take(relevant), judgements) / relevant;
    }
}
