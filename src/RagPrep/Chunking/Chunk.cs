using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>A passage of about 200 tokens: what is returned, re-ranked and read.</summary>
/// <param name="Id">Derived from the document's id and the chunk's content and place among equals, so that indexing twice gives the same ids.</param>
/// <param name="DocumentId">The document's id.</param>
/// <param name="File">The document's path below the corpus folder.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings above the chunk, outermost first.</param>
/// <param name="Page">Page, from 1, where the format has pages.</param>
/// <param name="Lines">Lines in the document's text.</param>
/// <param name="Characters">Span in the document's text.</param>
/// <param name="Text">The document's text at that span, unchanged.</param>
/// <param name="Units">The chunk's units in order; at least one.</param>
public sealed record Chunk(
    string Id,
    string DocumentId,
    string File,
    string Title,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters,
    string Text,
    IReadOnlyList<Unit> Units)
{
    /// <summary>The header rows of the table that this chunk continues; null for a chunk that starts with no torn table.</summary>
    public string? TableHeader { get; init; }

    /// <summary>Where else the text stands, or a part of it, or nearly the same; in none of these places is it searched again.</summary>
    public IReadOnlyList<Place> AlsoAt { get; init; } = [];

    /// <summary>Where the chunk stands.</summary>
    internal Place Place => new(DocumentId, File, HeadingPath, Page, Lines, Characters);

    /// <summary>The text of unit <paramref name="unit"/>.</summary>
    public string UnitText(int unit) =>
        Text[(Units[unit].Characters.From - Characters.From)..(Units[unit].Characters.To - Characters.From)];

    /// <summary>What units say, from one to another, without markup: what is embedded, searched and read by the models. Code stays as it is.</summary>
    internal string Plain(int first, int last)
    {
        var plain = "";
        for (var unit = first; unit <= last;)
        {
            var start = unit;
            while (unit <= last && (Units[unit].Kind == BlockKind.Code) == (Units[start].Kind == BlockKind.Code))
                unit++;
            var end = unit <= last ? Units[unit].Characters.From : Units[last].Characters.To;
            var text = Text[(Units[start].Characters.From - Characters.From)..(end - Characters.From)];
            plain += Units[start].Kind == BlockKind.Code ? text : Markup.Strip(text);
        }

        return plain.Trim();
    }

    /// <summary>Where code stands among units, from one to another, in the document's text; null where none does. Units of code that follow one another are one span.</summary>
    public IReadOnlyList<TextSpan>? CodeSpans(int first, int last)
    {
        var spans = new List<TextSpan>();
        for (var unit = first; unit <= last; unit++)
        {
            if (Units[unit].Kind != BlockKind.Code)
                continue;
            if (unit > first && Units[unit - 1].Kind == BlockKind.Code)
                spans[^1] = spans[^1] with { To = Units[unit].Characters.To };
            else
                spans.Add(AfterLabel(Units[unit].Characters));
        }

        return spans.Count > 0 ? spans : null;
    }

    /// <summary>A label ('Example:') is in one unit with the code that it names.</summary>
    private TextSpan AfterLabel(TextSpan code)
    {
        var text = code with { From = code.From - Characters.From, To = code.To - Characters.From };
        var from = text.From;
        foreach (var line in text.Lines(Text).TakeWhile(line => line.To < text.To && line.To - text.From <= UnitSplitter.LongestLabel))
        {
            if (CodeShape.IsCode(Text.AsSpan(line.From, line.Length)))
                break;
            if (line.Length > 0 && Text[line.To - 1] is ':' or '*')
                from = line.To + Text.AsSpan(line.To, text.To - line.To).IndexOfAnyExcept('\n', '\r');
        }

        return code with { From = from + Characters.From };
    }

    /// <summary>Title and heading path on one line, without repeats: 'Title › Heading › Heading'.</summary>
    public string Context => string.Join(" › ", HeadingPath.Prepend(Title).Distinct());
}
