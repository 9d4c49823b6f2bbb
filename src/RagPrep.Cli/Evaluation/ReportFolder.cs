using System.Text.Json;
using System.Text.Json.Serialization;
using RagPrep.Evaluation.Reports;

namespace RagPrep.Cli.Evaluation;

/// <summary>Writes and reads reports: the one place that knows how they lie on the disk.</summary>
internal static class ReportFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report into a folder, which is made where missing; returns the paths.</summary>
    public static IReadOnlyList<string> Write(EvaluationReport report, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "report.json");
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, report, Json);
        return [path];
    }

    /// <summary>Reads report.json.</summary>
    /// <exception cref="FormatException">It is no report; the message names file and line.</exception>
    public static EvaluationReport Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(stream, Json) ?? throw new FormatException($"{path}, line 1: null is no report.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{path}, line {1 + wrong.LineNumber}: {wrong.Message}", wrong);
        }
    }
}
