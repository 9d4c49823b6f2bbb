using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>The measures once more, from the definitions and without the library's types: slow, and written another way.</summary>
internal sealed class NaiveMeasures(RankedCase drawn)
{
    // -1 stands for 'not judged'; Qrels of a drawn case hold one more judged, non-relevant document that no run finds.
    private readonly int[] ranked = [.. drawn.Order.Select(i => Math.Max(drawn.Grades[i] ?? -1, -1))];
    private readonly int[] judged = [.. drawn.Grades.Where(grade => grade >= 0).Select(grade => grade!.Value), 0];

    public double Of(Measure measure) => measure switch
    {
        Precision p => PrecisionAt(p.Depth!.Value, p.Threshold),
        Recall r => Relevant(r.Threshold) == 0 ? 0 : PrecisionAt(r.Depth!.Value, r.Threshold) * r.Depth.Value / Relevant(r.Threshold),
        Hit h => PrecisionAt(h.Depth!.Value, h.Threshold) > 0 ? 1 : 0,
        ReciprocalRank m => Ranks(m.Threshold, m.Depth) is [var first, ..] ? 1.0 / first : 0,
        AveragePrecision m => Relevant(m.Threshold) == 0 ? 0 : Ranks(m.Threshold, m.Depth).Sum(rank => PrecisionAt(rank, m.Threshold)) / Relevant(m.Threshold),
        RPrecision m => Relevant(m.Threshold) == 0 ? 0 : PrecisionAt(Relevant(m.Threshold), m.Threshold),
        BinaryPreference m => Preference(m.Threshold),
        NormalizedDiscountedGain n => Ideal(n) == 0 ? 0 : Discounted(ranked, n) / Ideal(n),
        JudgedShare j => ranked.Length == 0 ? 0 : (double)ranked.Take(j.Depth!.Value).Count(grade => grade >= 0) / Math.Min(j.Depth.Value, ranked.Length),
        _ => throw new NotSupportedException(measure.Name),
    };

    private int Relevant(int threshold) => judged.Count(grade => grade >= threshold);

    private int[] Ranks(int threshold, int? depth) =>
        [.. Enumerable.Range(1, ranked.Length).Where(rank => rank <= (depth ?? 99) && ranked[rank - 1] >= threshold)];

    private double PrecisionAt(int k, int threshold)
    {
        var found = 0;
        for (var i = 0; i < k && i < ranked.Length; i++)
        {
            if (ranked[i] >= threshold)
                found++;
        }
        return found / (double)k;
    }

    // Each relevant document is preferred to the first R non-relevant ones: count the preferences that the ranking keeps.
    private double Preference(int threshold)
    {
        var (relevant, bound) = (Relevant(threshold), Math.Min(Relevant(threshold), judged.Count(grade => grade < threshold)));
        var firstNot = Enumerable.Range(1, ranked.Length).Where(rank => ranked[rank - 1] >= 0 && ranked[rank - 1] < threshold).Take(bound).ToList();
        var kept = Ranks(threshold, null).Sum(rank => bound - firstNot.Count(other => other < rank));
        return relevant == 0 ? 0 : kept / (double)bound / relevant;
    }

    private double Ideal(NormalizedDiscountedGain measure)
    {
        var best = (int[])judged.Clone();
        Array.Sort(best);
        Array.Reverse(best);
        return Discounted(best, measure);
    }

    private static double Discounted(int[] grades, NormalizedDiscountedGain measure)
    {
        var sum = 0.0;
        for (var rank = 1; rank <= grades.Length && rank <= (measure.Depth ?? 99); rank++)
        {
            var grade = Math.Max(grades[rank - 1], 0);
            sum += (measure.Name.EndsWith("(exp)", StringComparison.Ordinal) ? (1 << grade) - 1 : grade) * Math.Log(2) / Math.Log(rank + 1);
        }
        return sum;
    }
}
