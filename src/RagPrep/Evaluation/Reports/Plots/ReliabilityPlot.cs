using RagPrep.Evaluation.Reports.Html;
using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Share of right answers against stated confidence, of one system.</summary>
internal static class ReliabilityPlot
{
    /// <summary>The figure, or nothing where the system gives no answer.</summary>
    public static Markup Of(SystemResult system)
    {
        var answers = system.Questions.Select(question => question.Answer).OfType<AnswerResult>().Where(answer => answer.Answered).ToList();
        if (answers.Count == 0)
            return default;
        var reliability = Reliability.Of([.. answers.Select(answer => (answer.Confidence, answer.Right))]);
        var filled = reliability.Bins.Where(bin => bin.Count > 0).ToList();
        var plot = new SvgPlot(
            $"Reliability of {system.System}", string.Join("; ", filled.Select(Words)),
            new Axis("stated confidence", LinearScale.Unit), new Axis("share that is right", LinearScale.Unit));
        foreach (var bin in filled)
            plot.Bar((bin.From + .004, 0), (bin.To - .004, bin.Accuracy), "s0", Words(bin));
        plot.Line([(0, 0), (1, 1)], "front", "perfect calibration");
        foreach (var bin in filled)
        {
            plot.Dot((bin.Confidence, bin.Accuracy), "s1", Words(bin));
            plot.Label(((bin.From + bin.To) / 2, 0), $"{bin.Count}", down: bin.Accuracy < .1 ? -9 : -5);
        }
        return Figure.Of(
            "Reliability", FormattableString.Invariant($"{system.System}: of the answers given with some confidence, how many are right (calibration error {reliability.CalibrationError:0.000}). On the diagonal confidence is what it says; each bar's number counts its answers."),
            plot, [("s0 block", "share that is right"), ("s1 spot", "the same at the mean confidence"), ("front", "perfect")]);
    }

    private static string Words(ReliabilityBin bin) =>
        FormattableString.Invariant($"confidence {bin.From:0.0} to {bin.To:0.0}: {bin.Accuracy:0.000} of {bin.Count} right, mean confidence {bin.Confidence:0.000}");
}
