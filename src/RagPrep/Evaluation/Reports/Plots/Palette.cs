namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Gives each system one style in all plots: seven colours that colour-blind readers tell apart, each with its own dashes; grey for further systems.</summary>
internal sealed class Palette
{
    /// <summary>How many systems have a colour.</summary>
    public const int Colours = 7;

    /// <summary>The class of systems without a colour.</summary>
    public const string Other = "other";

    private readonly Dictionary<int, string> styles;

    /// <summary>Where there are more systems than colours, the baseline, the Pareto front and then the best have them.</summary>
    public Palette(ReportSummary summary) => styles = summary.Rows
        .OrderByDescending(row => row.Baseline).ThenByDescending(row => row.OnFront).ThenByDescending(row => row.Quality ?? 0).ThenBy(row => row.Number)
        .Take(Colours).OrderBy(row => row.Number).Select((row, i) => (row.Number, Style: $"s{i}")).ToDictionary(pair => pair.Number, pair => pair.Style);

    /// <summary>The class of a system's lines and dots.</summary>
    public string this[SummaryRow row] => styles.GetValueOrDefault(row.Number, Other);

    /// <summary>The rows without a colour first, so that they are drawn below the others.</summary>
    public IEnumerable<SummaryRow> InDrawingOrder(IEnumerable<SummaryRow> rows) => rows.OrderByDescending(row => this[row] == Other).ThenBy(row => row.Number);
}
