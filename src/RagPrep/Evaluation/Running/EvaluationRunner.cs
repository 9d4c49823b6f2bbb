using System.Runtime.InteropServices;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Systems;

namespace RagPrep.Evaluation.Running;

/// <summary>An evaluation: systems × questions × measures, and every system against the baseline.</summary>
/// <param name="host">Makes the systems.</param>
/// <param name="time">Tells when the report was made.</param>
/// <param name="progress">Told after each question, or null.</param>
public sealed class EvaluationRunner(SystemHost host, TimeProvider time, IProgress<EvaluationProgress>? progress = null)
{
    /// <summary>Measures systems on a collection, one after the other.</summary>
    /// <param name="collection">Documents, questions and judgements.</param>
    /// <param name="systems">At least one.</param>
    /// <param name="baseline">The one that the others are compared with, as it prints itself; null for the first.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentException">No system prints itself as the baseline.</exception>
    public async Task<(EvaluationReport Report, IReadOnlyList<SystemRun> Runs)> RunAsync(
        ITestCollection collection, IReadOnlyList<SystemSpec> systems, string? baseline, CancellationToken cancellationToken)
    {
        if (baseline is not null && systems.All(system => system.ToString() != baseline))
            throw new ArgumentException($"No system prints itself as '{baseline}'. There are: {string.Join("; ", systems)}.", nameof(baseline));
        var runner = new SystemRunner(host, collection);
        var runs = new List<SystemRun>();
        foreach (var (number, system) in systems.Index())
        {
            void Report(int asked) => progress?.Report(new EvaluationProgress(system.ToString(), number + 1, systems.Count, asked, collection.Topics.Count));
            Report(0);
            runs.Add(await runner.RunAsync(system, Report, null, cancellationToken));
        }
        return (ReportOf(collection.Name, [.. runs.Select(run => run.Result)], baseline), runs);
    }

    /// <summary>A report of systems that were measured on one collection.</summary>
    public EvaluationReport ReportOf(string collection, IReadOnlyList<SystemResult> systems, string? baseline)
    {
        var against = systems.FirstOrDefault(system => system.System == baseline) ?? systems[0];
        List<string> measures = [.. systems.SelectMany(system => system.Scores.Keys).Distinct()];
        return new EvaluationReport(
            collection, time.GetUtcNow(), $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, deadlines off",
            measures, against.System, systems, Comparing.All(against, systems, measures));
    }
}
