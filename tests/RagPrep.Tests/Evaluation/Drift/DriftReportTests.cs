using RagPrep.Evaluation.Drift;

namespace RagPrep.Tests.Evaluation.Drift;

public sealed class DriftReportTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_questions_show_no_drift()
    {
        var report = Report(Log(50), Log(50));

        Assert.All(report.Distributions, value => Assert.Equal((0, "stable"), (value.StabilityIndex, value.Verdict)));
        Assert.Equal(["confidence", "question length, words"], report.Distributions.Select(value => value.Value));
        Assert.Equal(0, report.RefusalIndex);
        Assert.Empty(report.Topics);
        Assert.Empty(report.Folders);
        Assert.Equal((50, Start, Start.AddHours(49), .2), (report.Now.Questions, report.Now.From, report.Now.To, report.Now.Refused));
    }

    [Fact]
    public void Lower_confidence_is_drift_of_confidence_alone()
    {
        var report = Report(Log(50), [.. Log(50).Select(question => question with { Confidence = question.Confidence / 3 })]);

        Assert.Equal(["drift", "stable"], report.Distributions.Select(value => value.Verdict));
    }

    [Fact]
    public void A_topic_that_was_not_asked_about_is_new_and_one_that_is_refused_badly_answered()
    {
        LoggedQuestion[] fresh = [.. Enumerable.Range(0, 12).Select(i => Question(i, $"How does kubernetes schedule pods of kind {i % 5}?", answered: i % 4 == 0, topic: "operations"))];

        var report = Report(Log(50), [.. Log(50), .. fresh]);

        var topic = Assert.Single(report.Topics);
        Assert.Equal(("kubernetes", 0, 12, true, true, .75), (topic.Name, topic.Before, topic.Now, topic.New, topic.BadlyAnswered, topic.Refused));
        Assert.Equal(3, topic.Examples.Distinct().Count());
        Assert.Equal([("operations", 12)], report.Folders.Select(folder => (folder.Name, folder.Now)));
    }

    [Fact]
    public void A_topic_that_is_asked_about_more_than_before_has_grown_and_is_not_new()
    {
        var report = Report(Log(50), [.. Log(50), .. Enumerable.Range(0, 60).Select(i => Question(i, "What is a p-value?", true, "statistics"))]);

        var topic = Assert.Single(report.Topics);
        Assert.Equal(("p-value", 25, 85, true, false), (topic.Name, topic.Before, topic.Now, topic.Grown, topic.New));
    }

    [Fact]
    public void Scores_are_compared_where_both_periods_have_them()
    {
        LoggedQuestion[] scored = [.. Log(40).Select((question, i) => question with { TopScore = i })];

        Assert.Equal(3, Report(scored, scored).Distributions.Count);
        Assert.Equal(2, Report(Log(40), scored).Distributions.Count);
    }

    [Fact]
    public void An_empty_period_is_an_error() => Assert.Throws<ArgumentException>(() => Report(Log(5), []));

    // (5/10 + 1.92/10) less 1.96 sqrt(.25/10 + 3.84/400), over 1 + .384: .2366 (Wilson's interval of 5 in 10).
    [Theory]
    [InlineData(5, 10, .2366)]
    [InlineData(0, 10, 0)]
    [InlineData(0, 0, 0)]
    public void Wilson_s_lower_end_is_as_in_tables(int hits, int count, double low) => Assert.Equal(low, GroupComparison.WilsonLow(hits, count), 1e-4);

    // Prior 10 * 10 / 200 = .5: ln(10.5 / 99.5) - ln(.5 / 109.5) = 3.1403, over sqrt(1 / 10.5 + 1 / .5) = 1.4475.
    [Fact]
    public void Log_odds_are_those_of_the_smoothed_shares() => Assert.Equal(3.1403 / 1.4475, GroupComparison.LogOddsZ(0, 100, 10, 100), 1e-3);

    [Fact]
    public void Equal_shares_and_all_of_both_have_no_log_odds()
    {
        Assert.Equal(0, GroupComparison.LogOddsZ(5, 50, 5, 50), 1e-12);
        Assert.Equal(0, GroupComparison.LogOddsZ(50, 50, 20, 20));
    }

    private static DriftReport Report(IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now) => DriftReport.Of(
        before, now, before.Concat(now).Select(question => question.Question).Distinct().ToDictionary(text => text, text => text.Split(' ', '?').First(word => word is "p-value" or "join" or "kubernetes")));

    private static LoggedQuestion[] Log(int count) => [.. Enumerable.Range(0, count).Select(i =>
        Question(i, i % 2 == 0 ? "What is a p-value?" : "When is a left join slower than an inner one?", i % 5 != 0, i % 2 == 0 ? "statistics" : "sql"))];

    private static LoggedQuestion Question(int i, string text, bool answered, string topic) =>
        new(Start.AddHours(i), text, answered ? .5 + (i % 50 / 100.0) : .2, answered, null, [topic]);
}
