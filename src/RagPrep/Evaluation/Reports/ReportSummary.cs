namespace RagPrep.Evaluation.Reports;

/// <summary>What both written reports say first: systems × measures, with latency and the Pareto front.</summary>
/// <param name="Report">The whole report.</param>
/// <param name="Rows">One for each system, in the order declared.</param>
internal sealed record ReportSummary(EvaluationReport Report, IReadOnlyList<SummaryRow> Rows)
{
    /// <summary>Name of the latency of the whole.</summary>
    public const string Total = "total";

    /// <summary>The stages that some system was timed at, the whole first, then in the order they run.</summary>
    public IReadOnlyList<string> Stages { get; } =
        [.. Report.Systems.OrderByDescending(system => system.Latency.Count).SelectMany(system => system.Latency.Keys).Distinct().OrderByDescending(stage => stage == Total)];

    /// <summary>Summarises a report. More is taken as better in every measure.</summary>
    public static ReportSummary Of(EvaluationReport report)
    {
        var comparisons = report.Comparisons.ToDictionary(comparison => (comparison.System, comparison.Measure));
        var best = report.Measures.ToDictionary(measure => measure, measure => report.Systems.Max(system => Mean(system, measure)));
        var rows = report.Systems.Select((system, i) => new SummaryRow(
            i + 1, system, system.System == report.Baseline, false,
            [.. report.Measures.Select(measure => Mean(system, measure) is not { } mean ? null : new SummaryCell(
                measure, mean, system.Intervals[measure], system.Scores[measure].Count, mean == best[measure], comparisons.GetValueOrDefault((system.System, measure))))],
            system.Latency.GetValueOrDefault(Total))).ToList();
        return new ReportSummary(report, WithFront(rows));
    }

    /// <summary>The first system with the highest mean of the measure that counts, of those that are asked for; null where there is none.</summary>
    public SummaryRow? Best(Func<SummaryRow, bool> among) => Rows.Where(row => row.Quality is not null && among(row)).MaxBy(row => row.Quality);

    /// <summary>The rows on the Pareto front, fastest first.</summary>
    public IEnumerable<SummaryRow> Front => Rows.Where(row => row.OnFront).OrderBy(row => row.Latency!.P50);

    private static List<SummaryRow> WithFront(List<SummaryRow> rows)
    {
        var placed = rows.Where(row => row is { Quality: not null, Latency: not null }).ToList();
        var front = ParetoFront.Of([.. placed.Select(row => (row.Latency!.P50, row.Quality!.Value))]);
        var numbers = placed.Where((_, i) => front[i]).Select(row => row.Number).ToHashSet();
        return [.. rows.Select(row => row with { OnFront = numbers.Contains(row.Number) })];
    }

    private static double? Mean(SystemResult system, string measure) =>
        system.Scores.GetValueOrDefault(measure) is { Count: > 0 } ? system.Mean(measure) : null;
}
