using RagPrep.Evaluation.Reports.Plots;

namespace RagPrep.Evaluation.Reports.Html;

/// <summary>All plots.</summary>
internal static class PlotSection
{
    public static Markup Of(ReportSummary summary)
    {
        var palette = new Palette(summary);
        var measure = summary.Report.Measures[0];
        var baseline = summary.Rows.First(row => row.Baseline);
        var rival = summary.Best(row => !row.Baseline && row.Cells[0]?.Comparison is not null);
        var answering = summary.Best(row => row.System.Questions.Any(question => question.Answer is not null));
        return Markup.Of($"""
            <section><h2>Plots</h2><div class="plots">
            {RecallPlot.Of(summary, palette)}{LatencyPlot.Of(summary, palette)}{(rival is null || baseline.Quality is null ? default : DifferencePlot.Of(measure, baseline.System, rival.System))}
            {RiskPlot.Of(summary, palette)}{RefusalPlot.Of(summary, palette)}{(answering is null ? default : ReliabilityPlot.Of(answering.System))}{(answering is null ? default : Confidences(answering.System))}
            {(summary.Best(_ => true) is { } best ? TopScores(best.System) : default)}
            </div></section>
            """);
    }

    private static Markup Confidences(SystemResult system)
    {
        var answers = system.Questions.Where(question => question.Answer is not null).ToList();
        return HistogramPlot.Of(
            "Confidence", $"{system.System}: stated confidence, refusals included. The further apart the two, the better refusing works.", "confidence", LinearScale.Unit,
            ("answerable", [.. answers.Where(q => q.Answerable).Select(q => q.Answer!.Confidence)]),
            ("not answerable", [.. answers.Where(q => !q.Answerable).Select(q => q.Answer!.Confidence)]));
    }

    // A collection without unanswerable questions shows whether the score tells a relevant first hit from another.
    private static Markup TopScores(SystemResult system)
    {
        var found = system.Questions.Where(question => question.Found.Count > 0).ToList();
        if (found.Count == 0)
            return default;
        var mixed = found.Any(question => !question.Answerable);
        bool IsFirst(QuestionResult question) => mixed ? question.Answerable : question.Found[0].Relevant;
        return HistogramPlot.Of(
            "Score of the first hit", $"{system.System}: the last stage's score of the first hit.", "score", LinearScale.Around([.. found.Select(question => question.Found[0].Score)]),
            (mixed ? "answerable" : "first hit relevant", [.. found.Where(IsFirst).Select(q => q.Found[0].Score)]),
            (mixed ? "not answerable" : "first hit not relevant", [.. found.Where(q => !IsFirst(q)).Select(q => q.Found[0].Score)]));
    }
}
