using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Drift;

/// <summary>How the distribution of a value differs between two periods.</summary>
/// <param name="Value">'confidence', 'question length, words' or 'score of the first hit'.</param>
/// <param name="StabilityIndex">Population stability index, over tenths of the first period.</param>
/// <param name="Distance">Kolmogorov-Smirnov distance, 0 to 1.</param>
/// <param name="PValue">Of that distance.</param>
/// <param name="Verdict">'stable', 'some drift' or 'drift'.</param>
public sealed record DistributionDrift(string Value, double StabilityIndex, double Distance, double PValue, string Verdict)
{
    // Customary bounds of the index; with few questions it passes them by chance, so the test has to agree.
    private const double Some = .1;
    private const double Much = .25;
    private const double Level = .05;

    internal static DistributionDrift Of(string value, IReadOnlyCollection<double> before, IReadOnlyCollection<double> now)
    {
        var index = PopulationStability.OfSamples(before, now);
        var test = KolmogorovSmirnov.Test(before, now);
        var verdict = (test.PValue < Level, index) switch { (true, >= Much) => "drift", (true, >= Some) => "some drift", _ => "stable" };
        return new DistributionDrift(value, index, test.Statistic, test.PValue, verdict);
    }
}
