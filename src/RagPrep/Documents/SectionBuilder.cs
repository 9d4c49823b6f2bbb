namespace RagPrep.Documents;

/// <summary>Collects headings and blocks in reading order and makes sections of them.</summary>
/// <remarks>
/// A heading with nothing of its own lives on in the path of deeper ones; with nothing below at all it becomes a paragraph under
/// the headings above it, so that its words can be found.
/// </remarks>
/// <param name="file">Path below the corpus folder.</param>
/// <param name="titled">Whether the first heading is the document's title.</param>
internal sealed class SectionBuilder(string file, bool titled = true)
{
    /// <summary>The level of a heading below all numbered ones: a question with its answer under it.</summary>
    public const int QuestionLevel = 7;

    private const int LongestHeading = 200;

    private readonly List<Section> sections = [];
    private readonly List<OpenHeading> path = [];
    private readonly List<Block> blocks = [];
    private string? title;
    private TextSpan? titleSpan;
    private List<Block>? orphans;
    private int? page;

    private sealed class OpenHeading(int level, string text, TextSpan span)
    {
        public int Level => level;
        public string Text => text;
        public TextSpan Span => span;
        public bool Used { get; set; }
        public bool Begun { get; set; }
    }

    /// <summary>A heading; <paramref name="level"/> 1 is the outermost. An overlong one is text.</summary>
    public void Heading(int level, string text, TextSpan span)
    {
        if (text.Length == 0)
            return;
        if (text.Length > LongestHeading)
        {
            Block(BlockKind.Paragraph, span);
            return;
        }

        CloseSection();
        LeaveTo(level);
        path.Add(new OpenHeading(level, text, span));
        if (titled && level < QuestionLevel && title is null)
            (title, titleSpan) = (text, span);
    }

    /// <summary>Ends the section and the headings of <paramref name="level"/> and below, with no new heading in their place.</summary>
    public void Leave(int level)
    {
        CloseSection();
        LeaveTo(level);
    }

    /// <summary>A new page, from 1; what follows stands on it. A section that goes on over the edge is cut there, so that each part knows its page.</summary>
    public void Page(int number)
    {
        CloseSection();
        page = number;
    }

    /// <summary>A block below the last heading.</summary>
    public void Block(BlockKind kind, TextSpan span) => Block(new Block(kind, span));

    /// <summary>The same.</summary>
    public void Block(Block block)
    {
        Use();
        blocks.Add(block);
    }

    /// <summary>Notes that something stands below the last heading that is no block.</summary>
    public void Use()
    {
        foreach (var heading in path)
            heading.Used = true;
    }

    /// <summary>The document.</summary>
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="statedTitle">A title that the format itself states; used where there is no heading.</param>
    /// <exception cref="DocumentException">There is no text at all.</exception>
    public Document Build(string text, string? statedTitle = null)
    {
        CloseSection();
        LeaveTo(0);
        if (sections.Count == 0 && titleSpan is { } only)
            AddOrphan(only);
        if (sections.Count == 0)
            throw new DocumentException("The file holds no text.");
        var stated = string.IsNullOrWhiteSpace(statedTitle) ? null : statedTitle.Trim();
        return new Document(Document.IdOf(file), file, title ?? stated ?? NameOf(file), text, sections);
    }

    /// <summary>The file's name as a title: in one line, and never empty.</summary>
    private static string NameOf(string file)
    {
        var name = TextRepair.Repair(Path.GetFileNameWithoutExtension(file)).Replace('\n', ' ').Replace('\t', ' ').Trim();
        return name.Length > 0 ? name : "Untitled";
    }

    private void CloseSection()
    {
        if (blocks.Count == 0)
            return;
        // The heading's own line belongs to the first part of a section that goes on over pages.
        var from = path.Count > 0 && !path[^1].Begun ? Math.Min(path[^1].Span.From, blocks[0].Characters.From) : blocks[0].Characters.From;
        if (path.Count > 0)
            path[^1].Begun = true;
        sections.Add(new Section(Texts(path), page, new TextSpan(from, blocks[^1].Characters.To), blocks.ToArray()));
        blocks.Clear();
        orphans = null;
    }

    private void LeaveTo(int level)
    {
        while (path.Count > 0 && path[^1].Level >= level)
        {
            var left = path[^1];
            path.RemoveAt(path.Count - 1);
            if (left.Used)
                continue;
            Use();
            // The title is with every chunk already.
            if (left.Text != title)
                AddOrphan(left.Span);
        }
    }

    private void AddOrphan(TextSpan span)
    {
        var above = Texts(path);
        var block = new Block(BlockKind.Paragraph, span);
        // Right after text under the same heading it is part of that, and no chunk is headings alone.
        if (sections.Count > 0 && sections[^1] is var last && last.Page == page && last.HeadingPath.SequenceEqual(above) && (orphans is not null || above.Length > 0))
        {
            orphans ??= [.. last.Blocks];
            orphans.Add(block);
            sections[^1] = last with { Characters = last.Characters with { To = span.To }, Blocks = orphans };
        }
        else
        {
            orphans = [block];
            sections.Add(new Section(above, page, span, orphans));
        }
    }

    private static string[] Texts(List<OpenHeading> headings) => [.. headings.Select(heading => heading.Text)];
}
