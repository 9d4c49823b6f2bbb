namespace RagPrep.Evaluation.Reports.Html;

/// <summary>The questions that won and lost most against the baseline.</summary>
internal static class DifferenceSection
{
    public static Markup Of(EvaluationReport report)
    {
        var measure = report.Measures[0];
        var texts = report.Systems.SelectMany(system => system.Questions).DistinctBy(question => question.Id).ToDictionary(question => question.Id, question => question.Question);
        var rows = report.Comparisons.Where(comparison => comparison.Measure == measure && comparison.Won.Count + comparison.LostMost.Count > 0).ToList();
        return rows.Count == 0 ? default : Markup.Of($"""
            <section><h2>Won and lost most</h2><p class="note">Questions whose {measure} changed most against <b>{report.Baseline}</b>.</p>
            {rows.Select(row => System(row, texts))}</section>
            """);
    }

    private static Markup System(Comparison row, Dictionary<string, string> texts) => Markup.Of($"""
        <details><summary>{row.System}</summary><div class="pair"><div><h3>Won</h3>{List(row.Won, texts, "up")}</div><div><h3>Lost</h3>{List(row.LostMost, texts, "down")}</div></div></details>

        """);

    private static Markup List(IReadOnlyList<KeyValuePair<string, double>> questions, Dictionary<string, string> texts, string style) => questions.Count == 0
        ? Markup.Of($"<p class=\"note\">None.</p>")
        : Markup.Of($"""<ul class="changes">{questions.Select(question => Markup.Of($"""<li><span class="mark {style}">{question.Value:+0.000;-0.000}</span> <span class="text">{texts.GetValueOrDefault(question.Key, "")}</span> <code>{question.Key}</code></li>"""))}</ul>""");
}
