using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Two distributions side by side, each in shares of its own questions.</summary>
internal static class HistogramPlot
{
    private const int Bins = 10;

    /// <summary>The figure, or nothing where either sample is empty.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="note">How to read it.</param>
    /// <param name="label">Name of the value.</param>
    /// <param name="scale">From the least to the largest value.</param>
    /// <param name="first">A name and its values.</param>
    /// <param name="second">Another.</param>
    public static Markup Of(
        string title, string note, string label, Scale scale, (string Name, IReadOnlyList<double> Values) first, (string Name, IReadOnlyList<double> Values) second)
    {
        if (first.Values.Count == 0 || second.Values.Count == 0)
            return default;
        var (a, b) = (Shares(first.Values, scale), Shares(second.Values, scale));
        var plot = new SvgPlot(title, $"{note} {Words(first.Name, first.Values)}; {Words(second.Name, second.Values)}.", new Axis(label, scale), new Axis("share of questions", LinearScale.Around([0, .. a, .. b])));
        var width = (scale.High - scale.Low) / Bins;
        for (var i = 0; i < Bins; i++)
        {
            var from = scale.Low + (i * width);
            var place = FormattableString.Invariant($"{from:0.###} to {from + width:0.###}");
            plot.Bar((from + (.06 * width), 0), (from + (.5 * width), a[i]), "s0", FormattableString.Invariant($"{first.Name}, {place}: {a[i]:0.000}"));
            plot.Bar((from + (.5 * width), 0), (from + (.94 * width), b[i]), "s1", FormattableString.Invariant($"{second.Name}, {place}: {b[i]:0.000}"));
        }
        return Figure.Of(title, note, plot, [("s0 block", $"{first.Name} ({first.Values.Count})"), ("s1 block", $"{second.Name} ({second.Values.Count})")]);
    }

    /// <summary>The share of the values in each tenth of the scale, its upper end in the last.</summary>
    internal static double[] Shares(IReadOnlyList<double> values, Scale scale)
    {
        var shares = new double[Bins];
        foreach (var value in values)
            shares[Math.Clamp((int)((value - scale.Low) / (scale.High - scale.Low) * Bins), 0, Bins - 1)] += 1.0 / values.Count;
        return shares;
    }

    private static string Words(string name, IReadOnlyList<double> values) =>
        FormattableString.Invariant($"{name}: {values.Count} questions, mean {values.Average():0.000}");
}
