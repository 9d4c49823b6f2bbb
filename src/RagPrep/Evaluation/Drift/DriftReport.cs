using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Drift;

/// <summary>Two periods of a query log side by side.</summary>
/// <param name="Before">The first period.</param>
/// <param name="Now">The second.</param>
/// <param name="RefusalIndex">Population stability index of the shares answered and refused.</param>
/// <param name="Distributions">Confidence and question length, and the first hit's score where both periods logged it.</param>
/// <param name="Topics">Topics of questions that are new, grown or badly answered, the most grown first.</param>
/// <param name="Folders">The same of the folders of the first hits; none where they were not logged.</param>
public sealed record DriftReport(
    PeriodFigures Before,
    PeriodFigures Now,
    double RefusalIndex,
    IReadOnlyList<DistributionDrift> Distributions,
    IReadOnlyList<GroupDrift> Topics,
    IReadOnlyList<GroupDrift> Folders)
{
    /// <summary>With fewer questions in either period the tests are rough.</summary>
    public const int FewQuestions = 30;

    // A group of one or two questions says nothing.
    private const int LeastQuestions = 3;
    private const int MostTopics = 20;

    /// <summary>Compares two periods.</summary>
    /// <param name="before">The first period.</param>
    /// <param name="now">The second.</param>
    /// <param name="topics">The topic of each question, by its text, as <see cref="QuestionTopics"/> tells it.</param>
    /// <exception cref="ArgumentException">A period is empty.</exception>
    public static DriftReport Of(IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now, IReadOnlyDictionary<string, string> topics)
    {
        if (before.Count == 0 || now.Count == 0)
            throw new ArgumentException("Each period needs at least one question.");
        return new DriftReport(
            Figures(before), Figures(now),
            PopulationStability.OfCounts(Answered(before), Answered(now)),
            [.. Values(before, now)],
            [.. Telling(before, now, question => topics.GetValueOrDefault(question.Question)).Take(MostTopics)],
            [.. Telling(before, now, question => question.Topic)]);
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
        IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now, Func<LoggedQuestion, string?> groupOf) =>
        GroupComparison.Of(before, now, groupOf).Where(group => group.Now >= LeastQuestions && (group.New || group.Grown || group.BadlyAnswered));

    private static PeriodFigures Figures(IReadOnlyList<LoggedQuestion> questions) => new(
        questions.Count, questions.Min(q => q.Time), questions.Max(q => q.Time), questions.Average(q => q.Answered ? 0.0 : 1), questions.Average(q => q.Confidence), questions.Average(Length));

    private static int[] Answered(IReadOnlyList<LoggedQuestion> questions)
    {
        var answered = questions.Count(question => question.Answered);
        return [answered, questions.Count - answered];
    }

    private static double Length(LoggedQuestion question) => question.Question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
