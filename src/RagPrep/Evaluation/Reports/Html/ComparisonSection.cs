using RagPrep.Evaluation.Reports.Plots;

namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Every system against the baseline, with intervals.</summary>
internal static class ComparisonSection
{
    public static Markup Of(EvaluationReport report) => report.Comparisons.Count == 0 ? default : Markup.Of($"""
        <section><h2>Against the baseline</h2>
        <p class="note">Mean difference per question to <b>{report.Baseline}</b> with its 95 % bootstrap interval; p of the paired randomisation test, alone and after Holm's correction; d is Cohen's for paired differences. Grey: could be chance.</p>
        {report.Measures.Select((measure, i) => Measure(report, measure, open: i == 0))}</section>
        """);

    private static Markup Measure(EvaluationReport report, string measure, bool open)
    {
        var rows = report.Comparisons.Where(comparison => comparison.Measure == measure).ToList();
        if (rows.Count == 0)
            return default;
        var reach = Math.Max(rows.Max(row => Math.Max(Math.Abs(row.Low), Math.Abs(row.High))), 1e-6);
        return Markup.Of($"""
            <details{(open ? Markup.Of($" open") : default)}><summary>{measure}</summary><div class="table"><table>
            <thead><tr><th class="name">system</th><th>difference</th><th>95 % interval</th><th></th><th>p</th><th>p (Holm)</th><th>d</th></tr></thead>
            <tbody>{rows.Select(row => Row(row, reach))}</tbody></table></div></details>

            """);
    }

    private static Markup Row(Comparison row, double reach) => Markup.Of($"""
        <tr><th scope="row" class="name">{row.System}</th><td>{row.Difference:+0.000;-0.000;0.000}</td><td>{row.Low:+0.000;-0.000;0.000} to {row.High:+0.000;-0.000;0.000}</td><td>{IntervalPlot.Of(row, reach)}</td><td>{Significance.Probability(row.PValue)}</td><td>{Significance.Probability(row.AdjustedPValue)} {Significance.Mark(row)}</td><td>{row.EffectSize:0.00}</td></tr>
        """);
}
