using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Searches among settings, one coordinate after the other, and says what the searching is worth. Each setting is scored once.</summary>
/// <param name="score">A setting's score on each question.</param>
internal sealed class CrossValidation<T>(Func<T, Task<double[]>> score) where T : notnull
{
    /// <summary>Folds that questions are dealt to in turn.</summary>
    public const int Folds = 5;

    /// <summary>A gain that chance makes as often as this is none.</summary>
    public const double Level = .05;

    private readonly Dictionary<T, double[]> known = [];
    private readonly List<KeyValuePair<T, double>> means = [];

    /// <summary>Compares settings with the present one, which stays unless what is best on the other folds is better on those left out.</summary>
    /// <param name="present">Where the search begins.</param>
    /// <param name="coordinates">Each makes of a setting those that differ from it in one thing.</param>
    public async Task<Choice<T>> ChooseAsync(T present, IReadOnlyList<Func<T, IEnumerable<T>>> coordinates)
    {
        var before = await ScoreAsync(present);
        var best = await BestAsync(present, coordinates, _ => true);
        var held = new double[before.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var scores = await ScoreAsync(await BestAsync(present, coordinates, question => question % Folds != fold));
            for (var question = fold; question < held.Length; question += Folds)
                held[question] = scores[question];
        }
        var p = PairedRandomisation.Test([.. held.Zip(before, (after, was) => after - was)]).PValue;
        var gain = held.Average() > before.Average() && p < Level;
        return new Choice<T>(means, best, held.Average(), p, gain ? best : present);
    }

    private async Task<T> BestAsync(T present, IReadOnlyList<Func<T, IEnumerable<T>>> coordinates, Func<int, bool> seen)
    {
        var best = present;
        foreach (var coordinate in coordinates)
        {
            var (from, highest) = (best, await SumAsync(best, seen));
            foreach (var setting in coordinate(from))
            {
                // Of equals the first stays: the present one, if it is among them.
                if (await SumAsync(setting, seen) is var sum && sum > highest)
                    (best, highest) = (setting, sum);
            }
        }
        return best;
    }

    private async Task<double> SumAsync(T setting, Func<int, bool> seen) => (await ScoreAsync(setting)).Where((_, question) => seen(question)).Sum();

    private async Task<double[]> ScoreAsync(T setting)
    {
        if (known.TryGetValue(setting, out var scores))
            return scores;
        known.Add(setting, scores = await score(setting));
        means.Add(new(setting, scores.Average()));
        return scores;
    }
}
