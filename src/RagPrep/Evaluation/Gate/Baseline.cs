using RagPrep.Evaluation.Reports;

namespace RagPrep.Evaluation.Gate;

/// <summary>What a system scored once, question by question, for later runs to be held against.</summary>
/// <param name="System">The system as it printed itself.</param>
/// <param name="Made">When.</param>
/// <param name="Scores">By measure, by question id.</param>
public sealed record Baseline(string System, DateTimeOffset Made, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Scores)
{
    /// <summary>The baseline that a system of a report makes.</summary>
    public static Baseline Of(EvaluationReport report, SystemResult system) => new(system.System, report.Made, system.Scores);
}
