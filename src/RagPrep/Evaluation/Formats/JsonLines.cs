using System.Text.Json;

namespace RagPrep.Evaluation.Formats;

/// <summary>Reads files with one JSON object on each line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads objects as they are asked for, so that a large file need not fit in memory.</summary>
    /// <exception cref="FormatException">The file is empty, or a line is no such object or has an empty id or one that stood before; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<T, string> idOf)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in NumberedLine.Read(path))
        {
            var item = Parse<T>(line);
            var id = idOf(item);
            if (id.Length == 0)
                throw line.Fault("the id is empty.");
            if (!ids.Add(id))
                throw line.Fault($"the id '{id}' stands twice.");
            yield return item;
        }
    }

    /// <summary>The object on a line.</summary>
    /// <exception cref="FormatException">It is no such object.</exception>
    public static T Parse<T>(NumberedLine line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line.Text, Json) ?? throw line.Fault("null is no object.");
        }
        catch (JsonException exception)
        {
            throw line.Fault(exception.Message, exception);
        }
    }
}
