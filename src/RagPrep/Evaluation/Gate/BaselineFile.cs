using System.Text.Encodings.Web;
using System.Text.Json;

namespace RagPrep.Evaluation.Gate;

/// <summary>Keeps a baseline as JSON with a line for each question, so that a diff shows which changed.</summary>
public static class BaselineFile
{
    private const int Digits = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="FormatException">It is none; the message names file and line.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Layout>(File.ReadAllText(path), Json) ?? throw new FormatException($"{path}, line 1: null is no baseline.");
            if (file.Questions.FirstOrDefault(question => question.Value.Length != file.Measures.Length) is { Key: { } odd })
                throw new FormatException($"{path}: the question '{odd}' has not one score for each of the {file.Measures.Length} measures.");
            return new Baseline(file.System, file.Made, file.Measures.Index().ToDictionary(
                measure => measure.Item,
                measure => (IReadOnlyDictionary<string, double>)file.Questions.Where(question => question.Value[measure.Index] is not null)
                    .ToDictionary(question => question.Key, question => question.Value[measure.Index]!.Value)));
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{path}, line {1 + wrong.LineNumber}: {wrong.Message}", wrong);
        }
    }

    /// <summary>Writes a baseline.</summary>
    public static void Write(string path, Baseline baseline)
    {
        string[] measures = [.. baseline.Scores.Keys];
        var ids = baseline.Scores.Values.SelectMany(byQuestion => byQuestion.Keys).Distinct().Order(StringComparer.Ordinal);
        var lines = ids.Select(id => $"    {Text(id)}: {Text(measures.Select(measure => Score(baseline, measure, id)))}");
        File.WriteAllText(path, $$"""
            {
              "system": {{Text(baseline.System)}},
              "made": {{Text(baseline.Made)}},
              "measures": {{Text(measures)}},
              "questions": {
            {{string.Join(",\n", lines)}}
              }
            }

            """.ReplaceLineEndings("\n"));
    }

    private static double? Score(Baseline baseline, string measure, string id) =>
        baseline.Scores[measure].TryGetValue(id, out var score) ? Math.Round(score, Digits) : null;

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Json);

    private sealed record Layout(string System, DateTimeOffset Made, string[] Measures, Dictionary<string, double?[]> Questions);
}
