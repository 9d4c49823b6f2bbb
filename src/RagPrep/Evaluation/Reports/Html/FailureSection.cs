namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Which stage lost how many questions, and the failures one by one.</summary>
internal static class FailureSection
{
    private const int MostShown = 100;
    private const int HitsShown = 3;

    public static Markup Of(ReportSummary summary)
    {
        var all = summary.Rows.Select(row => (Row: row, Failures: Failure.Of(row.System))).ToList();
        var stages = all.SelectMany(pair => pair.Failures).Select(failure => failure.Stage).Distinct().ToList();
        var best = summary.Best(_ => true);
        return stages.Count == 0 ? default : Markup.Of($"""
            <section><h2>Where questions were lost</h2><div class="table"><table>
            <thead><tr><th class="name">system</th>{stages.Select(stage => Markup.Of($"<th>{stage}</th>"))}<th class="first">all</th></tr></thead>
            <tbody>{all.Select(pair => Counts(pair.Row, pair.Failures, stages))}</tbody></table></div>
            <h2>Failures</h2><p class="note">Of the best system and the baseline, with what was found instead; those of the others stand in the JSON report.</p>
            {all.Where(pair => (pair.Row == best || pair.Row.Baseline) && pair.Failures.Count > 0).Select(pair => System(pair.Row, pair.Failures))}</section>
            """);
    }

    private static Markup Counts(SummaryRow row, IReadOnlyList<Failure> failures, List<string> stages) => Markup.Of(
        $"""<tr><th scope="row" class="name">{row.System.System}</th>{stages.Select(stage => Markup.Of($"<td>{Failure.CountOf(row.System, stage)}</td>"))}<td class="first">{failures.Count} of {row.System.Questions.Count}</td></tr>""");

    private static Markup System(SummaryRow row, IReadOnlyList<Failure> failures) => Markup.Of($"""
        <details><summary>{row.System.System}: {failures.Count} of {row.System.Questions.Count} questions</summary>
        {failures.Take(MostShown).GroupBy(failure => failure.Stage).Select(group => Markup.Of($"<h3>{group.Key}</h3>{group.Select(One)}"))}
        {(failures.Count > MostShown ? Markup.Of($"<p class=\"note\">And {failures.Count - MostShown} more in the JSON report.</p>") : default)}</details>

        """);

    private static Markup One(Failure failure) => Markup.Of($"""
        <details class="failure"><summary><span class="text">{failure.Question.Question}</span> <code>{failure.Question.Id}</code></summary>
        {Answer(failure.Question.Answer)}<p class="note">{(failure.Question.Found.Count == 0 ? "Nothing was found." : "Found first:")}</p>
        <ol class="found">{failure.Question.Found.Take(HitsShown).Select(Passage)}</ol></details>

        """);

    private static Markup Answer(AnswerResult? answer)
    {
        if (answer is null)
            return default;
        var missing = answer.MissingFacts.Count == 0 ? default : Markup.Of($"""<p class="note">Missing: {string.Join("; ", answer.MissingFacts)}</p>""");
        return Markup.Of($"""<blockquote class="text">{answer.Text}</blockquote><p class="note">{(answer.Answered ? "Answered" : "Refused")} with confidence {answer.Confidence:0.00}.</p>{missing}""");
    }

    private static Markup Passage(FoundPassage passage) => Markup.Of(
        $"""<li><b>{passage.Place}</b> <span class="note">score {passage.Score:0.000}{(passage.Relevant ? ", relevant" : "")}</span><div class="text">{passage.Start}</div></li>""");
}
