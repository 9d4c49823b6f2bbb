using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>Tells JSON lines from one JSON value over many lines.</summary>
internal static class JsonLineShape
{
    private const int LongestLine = 1 << 20;

    /// <summary>Whether the first line that is not blank is a whole object or list, and another line follows.</summary>
    public static bool Is(string text)
    {
        var from = text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        if (from < 0)
            return false;
        var length = text.AsSpan(from).IndexOf('\n');
        return length > 0 && length <= LongestLine && !text.AsSpan(from + length).IsWhiteSpace() && IsWhole(text.AsMemory(from, length));
    }

    private static bool IsWhole(ReadOnlyMemory<char> line)
    {
        try
        {
            using var value = JsonDocument.Parse(line);
            return value.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
