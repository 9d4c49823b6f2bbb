using System.Text.RegularExpressions;
using RagPrep.Documents.Records;

namespace RagPrep.Documents.Detection;

/// <summary>Tells text formats by their shape; where several fit, the name decides.</summary>
internal static partial class TextFormat
{
    // As many rows with equally many fields are no chance.
    private const int EnoughRows = 3, EnoughRowsWithCommas = 5;

    private static readonly string[] Json = [".json", ".jsonl", ".ndjson", ".ipynb"];

    /// <summary>The extension of the format.</summary>
    /// <param name="named">The extension that the file has, lower-case.</param>
    /// <param name="start">The file's start.</param>
    public static string Of(string named, FileStart start)
    {
        if (HtmlStart().IsMatch(start.Text))
            return named is ".html" or ".htm" ? named : ".html";
        if (JsonFormat.Of(start) is { } json)
            return OfJson(named, json);
        return named switch
        {
            ".md" or ".markdown" => named,
            ".html" or ".htm" when Tag().IsMatch(start.Text) => named,
            // What is broken where it starts as JSON is best explained by its own reader.
            ".json" or ".jsonl" or ".ndjson" or ".ipynb" when start.Text.AsSpan().TrimStart() is ['{' or '[', ..] => named,
            ".txt" or ".text" when !TablePreamble.IsAny(start.Text) => named,
            ".csv" or ".tsv" when !MarkdownShape.Is(start.Text) => named,
            _ => ByShape(start.Text),
        };
    }

    private static string OfJson(string named, string json)
    {
        if (json == ".ipynb" || named == json)
            return json;
        // A notebook whose cells come late has its name alone to tell it.
        if (named == ".ipynb")
            return json == JsonFormat.Object ? named : json;
        if (Json.Contains(named))
            return named;
        return json == JsonFormat.Object ? (named is ".md" or ".markdown" or ".txt" or ".text" ? named : ".json") : json;
    }

    private static string ByShape(string text)
    {
        if (TablePreamble.IsAny(text) || Delimiter.IsTable(text, '\t', EnoughRows))
            return ".tsv";
        if (Delimiter.IsTable(text, ';', EnoughRows) || Delimiter.IsTable(text, ',', EnoughRowsWithCommas) || NamesQuestions(text))
            return ".csv";
        return MarkdownShape.Is(text) ? ".md" : ".txt";
    }

    private static bool NamesQuestions(string text)
    {
        var first = text.AsSpan().TrimStart();
        var end = first.IndexOfAny('\r', '\n');
        var header = (end < 0 ? first : first[..end]).ToString();
        return ColumnRoles.Of(header.Split(Delimiter.Of(header))) is not null;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("</?[a-z!][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
