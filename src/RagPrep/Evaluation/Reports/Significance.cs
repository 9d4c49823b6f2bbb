namespace RagPrep.Evaluation.Reports;

/// <summary>How tables say that a difference is more than chance.</summary>
internal static class Significance
{
    /// <summary>p values below it get a star.</summary>
    public const double Level = .05;

    /// <summary>p values below it get two.</summary>
    public const double HighLevel = .01;

    /// <summary>What the marks mean, in one sentence.</summary>
    public const string Legend = "▲ above and ▼ below the baseline by more than chance: paired randomisation test after Holm's correction over the systems, * p < .05, ** p < .01.";

    /// <summary>'▲*', '▼**' or nothing.</summary>
    public static string Mark(Comparison? comparison) =>
        comparison is not { AdjustedPValue: < Level } ? "" : (comparison.Difference >= 0 ? "▲" : "▼") + (comparison.AdjustedPValue < HighLevel ? "**" : "*");

    /// <summary>The whole comparison in words.</summary>
    public static string Words(Comparison comparison) => FormattableString.Invariant(
        $"{comparison.Difference:+0.000;-0.000;0.000} against the baseline, 95 % interval {comparison.Low:+0.000;-0.000;0.000} to {comparison.High:+0.000;-0.000;0.000}, p {Probability(comparison.PValue, "= ")}, after Holm {Probability(comparison.AdjustedPValue, "= ")}, d = {comparison.EffectSize:0.00}");

    /// <summary>A p value: '0.012' or '&lt; 0.001'.</summary>
    /// <param name="value">0 to 1.</param>
    /// <param name="equals">Stands before a value that is told.</param>
    public static string Probability(double value, string equals = "") =>
        value < .001 ? "< 0.001" : FormattableString.Invariant($"{equals}{value:0.000}");
}
