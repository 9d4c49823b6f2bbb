namespace RagPrep.Evaluation.Reports;

/// <summary>What share of the answers is wrong when only the more confident ones are given (El-Yaniv and Wiener 2010).</summary>
internal static class RiskCoverage
{
    /// <summary>
    /// From the most confident answer on, coverage (answers given, of all questions) and risk (wrong ones, of the answers given); answers of
    /// equal confidence are given together. The curve ends where the system refuses: what it would have said there is not known.
    /// </summary>
    public static IReadOnlyList<(double Coverage, double Risk)> Of(IReadOnlyList<QuestionResult> questions)
    {
        var curve = new List<(double, double)>();
        var (given, wrong) = (0, 0);
        var answers = questions.Select(question => question.Answer).OfType<AnswerResult>().Where(answer => answer.Answered);
        foreach (var tied in answers.GroupBy(answer => answer.Confidence).OrderByDescending(group => group.Key))
        {
            given += tied.Count();
            wrong += tied.Count(answer => !answer.Right);
            curve.Add(((double)given / questions.Count, (double)wrong / given));
        }
        return curve;
    }

    /// <summary>
    /// The area under the curve over the coverage that it reaches: the mean risk at which an answer is given (Geifman and El-Yaniv 2017);
    /// 0 is best.
    /// </summary>
    /// <param name="curve">As <see cref="Of"/> gives it, not empty.</param>
    public static double Area(IReadOnlyList<(double Coverage, double Risk)> curve)
    {
        var (sum, before) = (0.0, 0.0);
        foreach (var (coverage, risk) in curve)
        {
            sum += (coverage - before) * risk;
            before = coverage;
        }
        return sum / before;
    }
}
