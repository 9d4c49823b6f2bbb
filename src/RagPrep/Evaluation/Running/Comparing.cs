using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Running;

/// <summary>Compares systems question by question.</summary>
public static class Comparing
{
    // p values to one part in 20,000: the Holm correction over a few dozen systems still tells .001.
    private const int Assignments = 20_000, Resamples = 5_000;

    private const int Listed = 5;

    // Of an effect that never varies, which is infinite and cannot be written.
    private const double LargestEffect = 100;

    /// <summary>Every other system against a baseline in every measure that both have, p values corrected over the systems of a measure.</summary>
    public static IReadOnlyList<Comparison> All(SystemResult baseline, IEnumerable<SystemResult> systems, IEnumerable<string> measures)
    {
        var others = systems.Where(system => system != baseline).ToList();
        return [.. measures.SelectMany(measure => Corrected([.. others.Select(system => Of(baseline, system, measure)).OfType<Comparison>()]))];
    }

    /// <summary>One system against another in one measure, over the questions that both have it for; null where these are fewer than two.</summary>
    public static Comparison? Of(SystemResult baseline, SystemResult system, string measure)
    {
        if (!baseline.Scores.TryGetValue(measure, out var before) || !system.Scores.TryGetValue(measure, out var after))
            return null;
        var differences = after.Where(pair => before.ContainsKey(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value - before[pair.Key])).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (differences.Count < 2)
            return null;
        double[] values = [.. differences.Select(pair => pair.Value)];
        var interval = PairedBootstrap.OfMean(values, resamples: Resamples);
        var p = PairedRandomisation.Test(values, Assignments).PValue;
        return new Comparison(
            system.System, measure, values.Average(), interval.Low, interval.High, p, p,
            Math.Clamp(EffectSize.CohensD(values), -LargestEffect, LargestEffect),
            [.. differences.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Take(Listed)],
            [.. differences.Where(pair => pair.Value < 0).OrderBy(pair => pair.Value).Take(Listed)]);
    }

    private static IEnumerable<Comparison> Corrected(List<Comparison> rows) =>
        rows.Zip(HolmCorrection.Adjust([.. rows.Select(row => row.PValue)]), (row, p) => row with { AdjustedPValue = p });
}
