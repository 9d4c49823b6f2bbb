namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Latency of every stage.</summary>
internal static class LatencySection
{
    public static Markup Of(EvaluationReport report)
    {
        var timed = report.Systems.Where(system => system.Latency.Count > 0).ToList();
        return timed.Count == 0 ? default : Markup.Of($"""
            <section><h2>Latency by stage</h2><details><summary>Every stage of every system, milliseconds, warm</summary><div class="table"><table>
            <thead><tr><th class="name">system</th><th class="name">stage</th><th>P50</th><th>P95</th><th>P99</th><th>timed</th></tr></thead>
            <tbody>{timed.SelectMany(system => system.Latency.Select((stage, i) => Row(i == 0 ? system.System : "", stage.Key, stage.Value)))}</tbody></table></div></details></section>
            """);
    }

    private static Markup Row(string system, string stage, LatencyFigures figures) => Markup.Of($"""
        <tr><th scope="row" class="name">{system}</th><td class="name">{stage}</td><td>{SummarySection.Milliseconds(figures.P50)}</td><td>{SummarySection.Milliseconds(figures.P95)}</td><td>{SummarySection.Milliseconds(figures.P99)}</td><td>{figures.Count}</td></tr>
        """);
}
