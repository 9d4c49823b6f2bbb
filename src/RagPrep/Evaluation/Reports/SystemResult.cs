using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Reports;

/// <summary>What one system did on one collection.</summary>
/// <param name="System">The system as it prints itself: its row in every table.</param>
/// <param name="Scores">By measure name, by question id, the score.</param>
/// <param name="Latency">By stage ('total' among them).</param>
/// <param name="Questions">What it found and answered, question by question.</param>
public sealed record SystemResult(
    string System,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Scores,
    IReadOnlyDictionary<string, LatencyFigures> Latency,
    IReadOnlyList<QuestionResult> Questions)
{
    // The bounds vary by a few thousandths of the interval's width with other draws.
    private const int Resamples = 2_000;

    /// <summary>By measure name, the 95 % bootstrap interval of its mean: how far it would move with other questions of the same kind.</summary>
    public IReadOnlyDictionary<string, Interval> Intervals { get; } = Scores.Where(measure => measure.Value.Count > 0)
        .ToDictionary(measure => measure.Key, measure => PairedBootstrap.OfMean([.. measure.Value.Values], resamples: Resamples));

    /// <summary>The mean of a measure over its questions.</summary>
    public double Mean(string measure) => Scores[measure].Values.Average();
}
