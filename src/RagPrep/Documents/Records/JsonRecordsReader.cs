using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>JSON lists and JSON lines: questions with their answers where the names say so, else one table.</summary>
public sealed class JsonRecordsReader : IDocumentReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonNesting.Most, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".json", ".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var text = TextRepair.Decode(content.Span);
        try
        {
            return JsonLineShape.Is(text) ? ReadLines(file, text, cancellationToken) : ReadWhole(file, text, cancellationToken);
        }
        catch (InvalidOperationException error)
        {
            throw new DocumentException("The JSON holds text that is not valid Unicode.", error);
        }
    }

    private static Document ReadLines(string file, string text, CancellationToken cancellationToken)
    {
        var rows = new JsonRows();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            cancellationToken.ThrowIfCancellationRequested();
            var line = text.AsMemory()[range];
            if (line.Span.IsWhiteSpace())
                continue;
            using var value = Parse(line, number);
            rows.Add(value.RootElement, "Line", number);
        }
        return RecordDocument.Build(file, rows.Table());
    }

    private static Document ReadWhole(string file, string text, CancellationToken cancellationToken)
    {
        using var whole = Parse(text.AsMemory(), 1);
        var (items, title) = JsonList.Find(whole.RootElement);
        var rows = new JsonRows();
        var number = 0;
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(item, "Item", ++number);
        }
        return RecordDocument.Build(file, rows.Table(), title);
    }

    private static JsonDocument Parse(ReadOnlyMemory<char> json, int line)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException error)
        {
            var at = line + (error.LineNumber ?? 0);
            throw new DocumentException(
                JsonNesting.IsExceeded(error)
                    ? $"Line {at}: the JSON is {JsonNesting.TooDeep}."
                    : $"Line {at} is not valid JSON, from byte {error.BytePositionInLine + 1} on: put that line right, or leave it out.", error);
        }
        // What the parser says of half a surrogate pair that stands in the text itself.
        catch (ArgumentException error)
        {
            throw new DocumentException("The JSON holds text that is not valid Unicode.", error);
        }
    }
}
