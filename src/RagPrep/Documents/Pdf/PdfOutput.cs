using System.Globalization;
using System.Text.Json;

namespace RagPrep.Documents.Pdf;

/// <summary>Reads the lines that pdf-text.mjs prints.</summary>
internal sealed class PdfOutput
{
    private readonly Dictionary<string, string> fonts = [];
    private readonly List<PdfPage> pages = [];
    private string? title;
    private int? expected;

    /// <summary>Takes one line.</summary>
    /// <exception cref="DocumentException">The line tells of an error.</exception>
    /// <exception cref="JsonException">The line is not what the script prints.</exception>
    public void Add(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("error", out var error))
            throw Refusal(error.GetString(), root.GetProperty("detail").GetString());
        if (root.TryGetProperty("pages", out var count))
            (expected, title) = (count.GetInt32(), root.GetProperty("title").GetString());
        else
            AddPage(root);
    }

    /// <summary>All pages, or null where the script ended before the last one.</summary>
    public PdfContent? Content => expected == pages.Count ? new PdfContent(title, pages) : null;

    private void AddPage(JsonElement page)
    {
        foreach (var font in page.GetProperty("fonts").EnumerateObject())
            fonts[font.Name] = font.Value.GetString() ?? "";
        var items = page.GetProperty("items").EnumerateArray().Select(Item).ToArray();
        pages.Add(new PdfPage(page.GetProperty("page").GetInt32(), Number(page.GetProperty("width")), Number(page.GetProperty("height")), items));
    }

    private PdfItem Item(JsonElement item)
    {
        var font = fonts.GetValueOrDefault(item[5].GetString() ?? "", "");
        return new PdfItem(
            Ligatures.Apart(item[0].GetString() ?? ""), Number(item[1]), Number(item[2]), Number(item[3]), Number(item[4]),
            PdfFont.IsBold(font), item[6].GetBoolean() || PdfFont.IsMonospace(font));
    }

    // What is no number in JavaScript is written as null.
    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;

    private static DocumentException Refusal(string? error, string? detail) => error switch
    {
        "password" => new DocumentException("The PDF is protected by a password. Save a copy of it without one."),
        "pages" => new DocumentException(string.Create(CultureInfo.InvariantCulture, $"The PDF has {detail} pages, more than are read. Split it into smaller files.")),
        "text" => new DocumentException("The PDF holds more text than is read from one file. Split it into smaller files."),
        _ => new DocumentException($"The PDF is damaged ({detail}). Open it in a PDF program, save it anew, and try again."),
    };
}
