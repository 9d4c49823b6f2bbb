using System.Text;
using System.Text.Json;

namespace RagPrep.Documents.Detection;

/// <summary>Tells JSON from text that only starts like it.</summary>
internal static class JsonFormat
{
    /// <summary>One object, which need not be a list of anything.</summary>
    public const string Object = "object";

    /// <summary>'.ipynb', '.jsonl' or '.json' for a list of objects or lists, <see cref="Object"/> for any other object, or null.</summary>
    public static string? Of(FileStart start)
    {
        if (start.Text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return null;
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(start.Text), start.IsWhole,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, MaxDepth = 1_000 }));
        try
        {
            return Read(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Read(ref Utf8JsonReader reader)
    {
        var (values, isList, isRecords, isNotebook) = (0, false, false, false);
        while (reader.Read())
        {
            var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (opens && reader.CurrentDepth == 0)
            {
                values++;
                isList |= reader.TokenType == JsonTokenType.StartArray;
            }
            isRecords |= opens && isList && reader.CurrentDepth == 1;
            isNotebook |= reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && (reader.ValueTextEquals("cells") || reader.ValueTextEquals("nbformat"));
        }
        if (isNotebook && !isList)
            return ".ipynb";
        if (values > 1)
            return ".jsonl";
        return isRecords ? ".json" : isList ? null : Object;
    }
}
