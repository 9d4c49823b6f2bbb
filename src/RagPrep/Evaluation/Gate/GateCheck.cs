using System.Globalization;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Gate;

/// <summary>Decides whether a system has become worse than its baseline.</summary>
/// <param name="tolerance">By how much a mean may fall at most, 0 to 1.</param>
public sealed class GateCheck(double tolerance)
{
    /// <summary>The level of the test.</summary>
    public const double Significance = 0.05;

    // A baseline is kept to six digits.
    private const double Rounding = 1e-6;

    /// <summary>Holds every measure of the baseline but the words, which have no better or worse, against what a system scores now.</summary>
    /// <exception cref="FormatException">Baseline and run share fewer than half of their questions.</exception>
    public IReadOnlyList<GateFinding> Check(Baseline baseline, SystemResult now)
    {
        var before = Ids(baseline.Scores);
        var shared = before.Intersect(Ids(now.Scores)).Count();
        if (2 * shared < before.Count)
            throw new FormatException($"Only {shared} of the baseline's {before.Count} questions were asked: write the baseline again with --write-baseline.");
        var findings = baseline.Scores.Keys.Where(measure => measure != AnswerMeasures.Words)
            .Select(measure => Compare(measure, baseline.Scores[measure], now.Scores.GetValueOrDefault(measure))).ToList();
        return [.. findings.Zip(HolmCorrection.Adjust([.. findings.Select(finding => finding.PValue)]), (finding, p) => Judged(finding with { PValue = p }))];
    }

    private static HashSet<string> Ids(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> scores) =>
        [.. scores.Values.SelectMany(byQuestion => byQuestion.Keys)];

    private static GateFinding Compare(string measure, IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double>? now)
    {
        var shared = before.Keys.Where(id => now?.ContainsKey(id) == true).ToList();
        if (shared.Count == 0)
            return new GateFinding(measure, 0, before.Values.DefaultIfEmpty().Average(), 0, 1, before.Count == 0 ? null : "is not measured any more");
        var p = PairedRandomisation.Test([.. shared.Select(id => Rounded(now![id] - before[id]))], assignments: 20_000).PValue;
        return new GateFinding(measure, shared.Count, shared.Average(id => before[id]), shared.Average(id => now![id]), p, null);
    }

    private static double Rounded(double difference) => Math.Abs(difference) < Rounding ? 0 : difference;

    private GateFinding Judged(GateFinding finding)
    {
        var fall = finding.Before - finding.Now;
        if (finding.Fault is not null || fall <= Rounding)
            return finding;
        if (fall > tolerance + Rounding)
            return finding with { Fault = string.Create(CultureInfo.InvariantCulture, $"fell by {fall:0.000}, more than {tolerance:0.###}") };
        return finding.PValue < Significance
            ? finding with { Fault = string.Create(CultureInfo.InvariantCulture, $"fell by {fall:0.000}, significantly (p = {finding.PValue:0.0000})") }
            : finding;
    }
}
