namespace RagPrep.Evaluation.Drift;

/// <summary>Compares groups of questions between two periods.</summary>
internal static class GroupComparison
{
    private const double Normal95 = 1.959964;

    // Pseudo-counts of the prior, spread over the groups by their share in both periods.
    private const double PriorStrength = 10;

    /// <summary>The groups that stand in either period, the most grown first.</summary>
    /// <param name="before">Questions of the first period, at least one.</param>
    /// <param name="now">Questions of the second, at least one.</param>
    /// <param name="groupsOf">The groups of a question, each once.</param>
    public static IReadOnlyList<GroupDrift> Of(
        IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now, Func<LoggedQuestion, IEnumerable<string>> groupsOf)
    {
        var then = before.SelectMany(groupsOf).CountBy(name => name).ToDictionary();
        var since = now.SelectMany(groupsOf, (question, name) => (name, question.Answered)).GroupBy(pair => pair.name)
            .ToDictionary(group => group.Key, group => (Count: group.Count(), Refused: group.Count(pair => !pair.Answered)));
        var refused = (double)now.Count(question => !question.Answered) / now.Count;
        return [.. then.Keys.Union(since.Keys).Select(name =>
        {
            var (count, unanswered) = since.GetValueOrDefault(name);
            var z = LogOddsZ(then.GetValueOrDefault(name), before.Count, count, now.Count);
            return new GroupDrift(name, then.GetValueOrDefault(name), count, count == 0 ? 0 : (double)unanswered / count, z > Normal95, WilsonLow(unanswered, count) > refused, z);
        }).OrderByDescending(group => group.Z).ThenBy(group => group.Name, StringComparer.Ordinal)];
    }

    /// <summary>The log-odds ratio of two shares over its standard error, with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 16, 19 and 20, for one word against all else).</summary>
    internal static double LogOddsZ(int countBefore, int before, int countNow, int now)
    {
        var prior = PriorStrength * (countBefore + countNow) / (before + now);
        double LogOdds(int count, int all) => Math.Log((count + prior) / (all + PriorStrength - count - prior));
        // A group that all questions belong to has no odds.
        if (countBefore == before && countNow == now)
            return 0;
        return (LogOdds(countNow, now) - LogOdds(countBefore, before)) / Math.Sqrt((1 / (countNow + prior)) + (1 / (countBefore + prior)));
    }

    /// <summary>The lower end of Wilson's score interval (1927) at 95 %; 0 of none.</summary>
    internal static double WilsonLow(int hits, int count)
    {
        if (count == 0)
            return 0;
        var (share, z2) = ((double)hits / count, Normal95 * Normal95);
        return (share + (z2 / (2 * count)) - (Normal95 * Math.Sqrt((share * (1 - share) / count) + (z2 / (4.0 * count * count))))) / (1 + (z2 / count));
    }
}
