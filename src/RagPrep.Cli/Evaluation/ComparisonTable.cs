using System.Globalization;
using RagPrep.Evaluation.Reports;
using Spectre.Console;

namespace RagPrep.Cli.Evaluation;

/// <summary>Prints comparisons, and the questions that won and lost most.</summary>
internal static class ComparisonTable
{
    /// <summary>Writes to the standard output.</summary>
    public static void Write(IReadOnlyList<(SystemResult Before, SystemResult After, Comparison Row)> rows)
    {
        var table = Tables.Create("system", "measure", "before", "after", "difference", "95 % interval", "p", "d");
        foreach (var (before, after, row) in rows)
        {
            table.AddRow([.. new[]
            {
                row.System, row.Measure, Number(before.Mean(row.Measure)), Number(after.Mean(row.Measure)), Signed(row.Difference),
                $"{Signed(row.Low)} to {Signed(row.High)}", row.PValue.ToString("0.0000", CultureInfo.InvariantCulture), Signed(row.EffectSize),
            }.Select(Markup.Escape)]);
        }
        Tables.Write(table);
        foreach (var (_, _, row) in rows.DistinctBy(row => row.Row.System))
        {
            Result.Line($"{row.System}, by {row.Measure}:");
            Result.Line($"  won most:  {Listed(row.Won)}");
            Result.Line($"  lost most: {Listed(row.LostMost)}");
        }
    }

    private static string Listed(IReadOnlyList<KeyValuePair<string, double>> questions) =>
        questions.Count == 0 ? "none" : string.Join(", ", questions.Select(question => $"{question.Key} {Signed(question.Value)}"));

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
