namespace RagPrep.Evaluation.Measures;

/// <summary>
/// nDCG: the gains of the first k documents, each divided by log2(rank + 1), summed and divided by the same sum of the best ranking there
/// is; 0 where no grade is above 0 (trec_eval's ndcg_cut, and ndcg without a depth, both with linear gain).
/// </summary>
/// <param name="depth">k; null for the whole ranking.</param>
/// <param name="gain">What a grade adds.</param>
public sealed class NormalizedDiscountedGain(int? depth = null, Gain gain = Gain.Linear)
    : Measure("nDCG", depth, gain == Gain.Linear ? "linear" : "exp")
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements)
    {
        var best = judgements.Grades.Values.Where(grade => grade > 0).OrderDescending();
        var ideal = Sum(best.Take(Depth ?? int.MaxValue));
        return ideal == 0 ? 0 : Sum(Top(ranking).Select(document => judgements.GradeOf(document) ?? 0)) / ideal;
    }

    private double Sum(IEnumerable<int> grades) => grades.Index().Sum(item => GainOf(item.Item) / Math.Log2(item.Index + 2));

    private double GainOf(int grade) => gain == Gain.Linear ? grade : Math.Pow(2, grade) - 1;
}
