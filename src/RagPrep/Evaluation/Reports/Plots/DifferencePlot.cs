using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>What each question gained or lost against the baseline, sorted.</summary>
internal static class DifferencePlot
{
    /// <summary>The figure, or nothing where no question differs.</summary>
    public static Markup Of(string measure, SystemResult baseline, SystemResult system)
    {
        var differences = Differences(measure, baseline, system);
        var (won, lost) = (differences.Where(d => d > 0).ToList(), differences.Where(d => d < 0).ToList());
        if (won.Count + lost.Count == 0)
            return default;
        var words = $"{won.Count} questions won, {lost.Count} lost, {differences.Count - won.Count - lost.Count} the same.";
        var plot = new SvgPlot(
            $"{measure} of {system.System} less that of {baseline.System}, question by question", words,
            new Axis("questions, from the most won to the most lost", new LinearScale(0, differences.Count)), new Axis($"difference in {measure}", LinearScale.Around([0, differences[0], differences[^1]])));
        foreach (var (i, difference) in differences.Index().Where(pair => pair.Item != 0))
            plot.Bar((i, 0), (i + 1, difference), difference > 0 ? "s0" : "s1", FormattableString.Invariant($"{difference:+0.000;-0.000}"));
        plot.Line([(0, 0), (differences.Count, 0)], "zero", "no difference");
        return Figure.Of("Question by question", $"{system.System} less the baseline in {measure}: {words}", plot, [("s0 block", "won"), ("s1 block", "lost")]);
    }

    private static List<double> Differences(string measure, SystemResult baseline, SystemResult system)
    {
        var before = baseline.Scores[measure];
        return [.. system.Scores[measure].Where(score => before.ContainsKey(score.Key)).Select(score => score.Value - before[score.Key]).OrderDescending()];
    }
}
