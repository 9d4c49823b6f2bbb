namespace RagPrep.Evaluation.Tuning;

/// <summary>Chooses among settings, and says what the choosing is worth.</summary>
internal static class CrossValidation
{
    /// <summary>Folds that questions are dealt to in turn.</summary>
    public const int Folds = 5;

    /// <summary>The setting with the best mean, the first of equals.</summary>
    /// <param name="scores">A row for each setting, a column for each question.</param>
    public static int Best(IReadOnlyList<double[]> scores) => BestOn(scores, _ => true);

    /// <summary>The mean where each question is scored by the setting that is best on the other folds.</summary>
    /// <inheritdoc cref="Best"/>
    public static double HeldOut(IReadOnlyList<double[]> scores) =>
        Enumerable.Range(0, scores[0].Length).GroupBy(question => question % Folds)
            .SelectMany(fold =>
            {
                var best = BestOn(scores, question => question % Folds != fold.Key);
                return fold.Select(question => scores[best][question]);
            })
            .Average();

    private static int BestOn(IReadOnlyList<double[]> scores, Func<int, bool> seen)
    {
        var sums = scores.Select(row => row.Where((_, question) => seen(question)).Sum()).ToList();
        return sums.IndexOf(sums.Max());
    }
}
