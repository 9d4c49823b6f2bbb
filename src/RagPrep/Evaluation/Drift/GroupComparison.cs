namespace RagPrep.Evaluation.Drift;

/// <summary>Compares groups of questions between two periods.</summary>
internal static class GroupComparison
{
    private const double Normal95 = 1.959964;

    private const int Shown = 3;

    // Pseudo-counts of the prior, spread over the groups by their share in both periods.
    private const double PriorStrength = 10;

    /// <summary>The groups that stand in either period, the most grown first.</summary>
    /// <param name="before">Questions of the first period, at least one.</param>
    /// <param name="now">Questions of the second, at least one.</param>
    /// <param name="groupOf">The group of a question, or null.</param>
    public static IReadOnlyList<GroupDrift> Of(
        IReadOnlyList<LoggedQuestion> before, IReadOnlyList<LoggedQuestion> now, Func<LoggedQuestion, string?> groupOf)
    {
        var then = before.ToLookup(groupOf);
        var since = now.ToLookup(groupOf);
        var refused = (double)now.Count(question => !question.Answered) / now.Count;
        return [.. then.Concat(since).Select(group => group.Key).OfType<string>().Distinct().Select(name =>
        {
            var (was, count, unanswered) = (then[name].Count(), since[name].Count(), since[name].Count(question => !question.Answered));
            var z = LogOddsZ(was, before.Count, count, now.Count);
            var examples = since[name].OrderBy(question => question.Answered).Select(question => question.Question).Distinct().Take(Shown);
            return new GroupDrift(name, was, count, count == 0 ? 0 : (double)unanswered / count, z > Normal95, WilsonLow(unanswered, count) > refused, z, [.. examples]);
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
