using System.Text.RegularExpressions;
using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Drift;

/// <summary>Two periods of a query log side by side.</summary>
/// <param name="Before">The first period.</param>
/// <param name="Now">The second.</param>
/// <param name="RefusalIndex">Population stability index of the shares answered and refused.</param>
/// <param name="Distributions">Confidence and question length, and the first hit's score where both periods logged it.</param>
/// <param name="Topics">Topics that are new or badly answered, the most grown first; none where topics were not logged.</param>
/// <param name="Words">The same of words in questions.</param>
public sealed partial record DriftReport(
    PeriodFigures Before,
    PeriodFigures Now,
    double RefusalIndex,
    IReadOnlyList<DistributionDrift> Distributions,
    IReadOnlyList<GroupDrift> Topics,
    IReadOnlyList<GroupDrift> Words)
{
    /// <summary>With fewer questions in either period the tests are rough.</summary>
    public const int FewQuestions = 30;

    // A group of one or two questions says nothing.
    private const int LeastQuestions = 3;
    private const int ShortestWord = 3;
    private const int MostWords = 20;

    /// <summary>Compares two periods.</summary>
    /// <exception cref="ArgumentException">A period is empty.</exception>
    public static DriftReport Of(IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now)
    {
        if (before.Count == 0 || now.Count == 0)
            throw new ArgumentException("Each period needs at least one question.");
        return new DriftReport(
            Figures(before), Figures(now),
            PopulationStability.OfCounts(Answered(before), Answered(now)),
            [.. Values(before, now)],
            [.. Telling(before, now, question => question.Topic is { } topic ? [topic] : [])],
            [.. Telling(before, now, question => WordsOf(question.Question)).Take(MostWords)]);
    }

    private static IEnumerable<DistributionDrift> Values(IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now)
    {
        yield return DistributionDrift.Of("confidence", [.. before.Select(q => q.Confidence)], [.. now.Select(q => q.Confidence)]);
        yield return DistributionDrift.Of("question length, words", [.. before.Select(Length)], [.. now.Select(Length)]);
        double[] scoresBefore = [.. before.Select(q => q.TopScore).OfType<double>()], scoresNow = [.. now.Select(q => q.TopScore).OfType<double>()];
        if (scoresBefore.Length > 0 && scoresNow.Length > 0)
            yield return DistributionDrift.Of("score of the first hit", scoresBefore, scoresNow);
    }

    private static IEnumerable<GroupDrift> Telling(
        IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now, Func<LoggedQuestion, IEnumerable<string>> groupsOf) =>
        GroupComparison.Of(before, now, groupsOf).Where(group => group.Now >= LeastQuestions && (group.New || group.BadlyAnswered));

    private static PeriodFigures Figures(IReadOnlyList<LoggedQuestion> questions) => new(
        questions.Count, questions.Min(q => q.Time), questions.Max(q => q.Time), questions.Average(q => q.Answered ? 0.0 : 1), questions.Average(q => q.Confidence), questions.Average(Length));

    private static int[] Answered(IReadOnlyList<LoggedQuestion> questions)
    {
        var answered = questions.Count(question => question.Answered);
        return [answered, questions.Count - answered];
    }

    private static double Length(LoggedQuestion question) => question.Question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> WordsOf(string question) =>
        Word().Matches(question.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length >= ShortestWord).Distinct();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*([-'’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
