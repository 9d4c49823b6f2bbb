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
    /// <summary>The mean of a measure over its questions.</summary>
    public double Mean(string measure) => Scores[measure].Values.Average();
}
