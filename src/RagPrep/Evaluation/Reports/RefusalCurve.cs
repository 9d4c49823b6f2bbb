namespace RagPrep.Evaluation.Reports;

/// <summary>What refusing the unanswerable costs in answerable questions refused.</summary>
/// <param name="Points">For each bound on the probability that the material answers (the stated confidence, where none is known) the shares below it, from no question refused to all.</param>
/// <param name="Shipped">The shares that the system refuses as it is.</param>
internal sealed record RefusalCurve(IReadOnlyList<RefusalPoint> Points, RefusalPoint Shipped)
{
    /// <summary>Share of the unanswerable questions that ought to be refused.</summary>
    public const double Goal = .95;

    /// <summary>The first point of the curve that reaches the goal.</summary>
    public RefusalPoint AtGoal => Points.First(point => point.Unanswerable >= Goal);

    /// <summary>The curve; null where the questions, those without an answer or refusal left aside, are not of both kinds.</summary>
    public static RefusalCurve? Of(IReadOnlyList<QuestionResult> questions)
    {
        var asked = questions.Where(question => question.Answer is not null).ToList();
        var answerable = asked.Where(question => question.Answerable).Select(question => question.Answer!).ToList();
        var unanswerable = asked.Where(question => !question.Answerable).Select(question => question.Answer!).ToList();
        if (answerable.Count == 0 || unanswerable.Count == 0)
            return null;
        RefusalPoint Refused(Func<AnswerResult, bool> refused) =>
            new((double)answerable.Count(refused) / answerable.Count, (double)unanswerable.Count(refused) / unanswerable.Count);
        var bounds = asked.Select(question => Likelihood(question.Answer!)).Distinct().Order();
        return new RefusalCurve([new(0, 0), .. bounds.Select(bound => Refused(answer => Likelihood(answer) <= bound))], Refused(answer => !answer.Answered));
    }

    private static double Likelihood(AnswerResult answer) => answer.Answerable ?? answer.Confidence;
}
