namespace RagPrep.Evaluation.Measures;

/// <summary>
/// bpref: over the R relevant documents, the mean of 1 - min(n, R) / min(N, R), n being the judged non-relevant documents ranked above it
/// and N all judged non-relevant ones; a relevant document that was not found adds 0. Documents without a judgement are passed over
/// (Buckley and Voorhees 2004, in the form trec_eval gives it).
/// </summary>
/// <param name="threshold">The lowest grade that is relevant.</param>
public sealed class BinaryPreference(int threshold = 1) : BinaryMeasure("bpref", null, threshold)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements)
    {
        var relevant = judgements.CountRelevant(Threshold);
        var bound = (double)Math.Min(judgements.CountNotRelevant(Threshold), relevant);
        var (sum, above) = (0.0, 0);
        foreach (var grade in ranking.Select(judgements.GradeOf).OfType<int>())
        {
            if (grade < Threshold)
                above++;
            else
                sum += above == 0 ? 1 : 1 - (Math.Min(above, relevant) / bound);
        }
        return relevant == 0 ? 0 : sum / relevant;
    }
}
