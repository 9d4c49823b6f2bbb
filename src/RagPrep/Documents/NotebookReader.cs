using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RagPrep.Documents.Records;

namespace RagPrep.Documents;

/// <summary>Jupyter notebooks: Markdown cells, code cells and what these printed, one below the other.</summary>
public sealed partial class NotebookReader : IDocumentReader
{
    private const int LongestOutput = 4_000;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".ipynb"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        try
        {
            using var notebook = JsonDocument.Parse(TextRepair.Read(content.Span), new JsonDocumentOptions { MaxDepth = JsonNesting.Most });
            return Read(file, notebook.RootElement, cancellationToken);
        }
        catch (JsonException error)
        {
            var reason = JsonNesting.IsExceeded(error) ? JsonNesting.TooDeep : "not valid JSON";
            throw new DocumentException($"The notebook is {reason}: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.", error);
        }
        catch (InvalidOperationException error)
        {
            throw new DocumentException("The notebook's JSON holds text that is not valid Unicode.", error);
        }
    }

    private static Document Read(string file, JsonElement notebook, CancellationToken cancellationToken)
    {
        if (notebook.ValueKind != JsonValueKind.Object || !notebook.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
            throw new DocumentException("The file is JSON but no notebook: it has no list of cells (version 4 of the format is read).");

        var text = new StringBuilder();
        var parts = new List<(bool IsCode, TextSpan Span)>();
        foreach (var cell in cells.EnumerateArray())
        {
            var isCode = TextOf(cell, "cell_type") == "code";
            Append(text, parts, isCode, TextOf(cell, "source"));
            foreach (var output in ElementsOf(cell, "outputs"))
                Append(text, parts, isCode: true, OutputOf(output));
        }

        var whole = text.ToString();
        var sections = new SectionBuilder(file);
        foreach (var (isCode, span) in parts)
        {
            if (isCode)
                sections.Block(BlockKind.Code, span.Trim(whole));
            else
                MarkdownBlocks.AddTo(sections, whole, span, cancellationToken: cancellationToken);
        }

        return sections.Build(whole);
    }

    private static void Append(StringBuilder text, List<(bool, TextSpan)> parts, bool isCode, string source)
    {
        source = TextRepair.Repair(source).TrimEnd().TrimStart('\n');
        if (string.IsNullOrWhiteSpace(source))
            return;
        if (text.Length > 0)
            text.Append("\n\n");
        parts.Add((isCode, new TextSpan(text.Length, text.Length + source.Length)));
        text.Append(source);
    }

    private static string OutputOf(JsonElement output)
    {
        var printed = TextOf(output, "text");
        if (printed.Length == 0 && output.ValueKind == JsonValueKind.Object && output.TryGetProperty("data", out var data))
            printed = TextOf(data, "text/plain");
        printed = TerminalCodes().Replace(printed, "");
        if (printed.Length <= LongestOutput)
            return printed;
        return printed[..(char.IsHighSurrogate(printed[LongestOutput - 1]) ? LongestOutput - 1 : LongestOutput)];
    }

    /// <summary>A property that the format writes as a string or as a list of lines.</summary>
    private static string TextOf(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return "";
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Array => string.Concat(value.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(line => line.GetString())),
            _ => "",
        };
    }

    private static IEnumerable<JsonElement> ElementsOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : [];

    [GeneratedRegex(@"\e\[[0-9;]*[A-Za-z]")]
    private static partial Regex TerminalCodes();
}
