namespace RagPrep.Evaluation.Reports;

/// <summary>An evaluation: systems × questions × measures on one collection, with a baseline. Written as JSON, Markdown and HTML.</summary>
/// <param name="Collection">Name of the collection.</param>
/// <param name="Made">When.</param>
/// <param name="Machine">Cores and architecture, for the latencies' sake.</param>
/// <param name="Measures">Names of the measures, in the order of the columns; the first is the one that counts.</param>
/// <param name="Baseline">The system that the others are compared with.</param>
/// <param name="Systems">In the order they were declared.</param>
/// <param name="Comparisons">Every other system against the baseline, in every measure.</param>
public sealed record EvaluationReport(
    string Collection,
    DateTimeOffset Made,
    string Machine,
    IReadOnlyList<string> Measures,
    string Baseline,
    IReadOnlyList<SystemResult> Systems,
    IReadOnlyList<Comparison> Comparisons);
