using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Evaluation.Reports;

/// <summary>Reports as JSON files: what <c>eval compare</c> and the gate read again.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Cohen's d is infinite where all differences are the same.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes a report, replacing the file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(EvaluationReport report, string path)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, report, Json);
    }

    /// <summary>Reads a report and checks that it fits together.</summary>
    /// <exception cref="FormatException">The file is no report; the message names the file and what is wrong.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static EvaluationReport Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var report = JsonSerializer.Deserialize<EvaluationReport>(file, Json) ?? throw new JsonException("null is no report.");
            return Fault(report) is { } fault ? throw new FormatException($"{path}: {fault}") : report;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path} is no report: {exception.Message}", exception);
        }
    }

    private static string? Fault(EvaluationReport report)
    {
        var systems = report.Systems.Select(system => system.System).ToHashSet(StringComparer.Ordinal);
        if (report.Measures.Count == 0)
            return "there is no measure.";
        if (systems.Count < report.Systems.Count)
            return "two systems have one name.";
        if (!systems.Contains(report.Baseline))
            return $"the baseline '{report.Baseline}' is none of the systems.";
        return report.Comparisons.FirstOrDefault(comparison => !systems.Contains(comparison.System)) is { } unknown
            ? $"a comparison is of '{unknown.System}', which is none of the systems."
            : null;
    }
}
