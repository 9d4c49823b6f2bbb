using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>How deep the JSON of a document may be nested.</summary>
internal static class JsonNesting
{
    /// <summary>Lists and objects inside one another.</summary>
    public const int Most = 64;

    /// <summary>What is said of a document that is nested deeper.</summary>
    public static string TooDeep { get; } = $"nested too deeply, more than {Most} lists and objects inside one another";

    /// <summary>Whether that is why it could not be parsed; the parser tells by its words alone.</summary>
    public static bool IsExceeded(JsonException error) => error.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase);
}
