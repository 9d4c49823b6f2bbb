using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>A difference with its interval as a small drawing inside a table's row.</summary>
internal static class IntervalPlot
{
    private const int Width = 140;
    private const double Middle = Width / 2.0;

    /// <summary>The drawing; 0 is in the middle.</summary>
    /// <param name="comparison">What to draw.</param>
    /// <param name="reach">The largest value to either side, above 0.</param>
    public static Markup Of(Comparison comparison, double reach)
    {
        double X(double value) => Middle + (Math.Clamp(value / reach, -1, 1) * (Middle - 6));
        var style = comparison.AdjustedPValue >= Significance.Level ? "other" : comparison.Difference >= 0 ? "s0" : "s1";
        return Markup.Of($"""
            <svg class="interval" viewBox="0 0 {Width} 18" role="img"><title>{Significance.Words(comparison)}</title><path class="axis" d="M{Middle} 0V18"/><path class="line plain {style}" d="M{X(comparison.Low):0.##} 9H{X(comparison.High):0.##}"/><circle class="dot {style}" cx="{X(comparison.Difference):0.##}" cy="9" r="4"/></svg>
            """);
    }
}
