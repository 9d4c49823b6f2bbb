namespace RagPrep.Evaluation.Reports;

/// <summary>How the share of questions with a relevant hit grows with the number of hits read.</summary>
internal static class HitCurve
{
    /// <summary>For k = 1 to <paramref name="depth"/>, the share of the answerable questions with a relevant passage among the first k; empty where no question is answerable.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<QuestionResult> questions, int depth)
    {
        var ranks = questions.Where(question => question.Answerable).Select(FirstRelevant).ToList();
        return ranks.Count == 0 ? [] : [.. Enumerable.Range(1, depth).Select(k => (double)ranks.Count(rank => rank <= k) / ranks.Count)];
    }

    private static int FirstRelevant(QuestionResult question)
    {
        var before = question.Found.TakeWhile(passage => !passage.Relevant).Count();
        return before < question.Found.Count ? before + 1 : int.MaxValue;
    }
}
