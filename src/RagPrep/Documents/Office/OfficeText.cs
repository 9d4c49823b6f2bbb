using System.Text;

namespace RagPrep.Documents.Office;

/// <summary>Writes a document's text block by block and notes its headings and blocks, in the shapes that HTML pages have too.</summary>
internal sealed class OfficeText(SectionBuilder sections)
{
    private const int LongItem = 700;
    private const int LongestQuestion = 200;

    private readonly StringBuilder text = new();
    private readonly StringBuilder code = new();
    private readonly List<Block> item = [];

    /// <summary>Whether code was written last, so that an empty line may belong to it.</summary>
    public bool InCode => code.Length > 0;

    public static bool IsQuestion(string words) => words.Length is > 2 and <= LongestQuestion && words[^1] == '?';

    public void Heading(int level, string words)
    {
        EndBlock();
        words = words.Replace('\n', ' ');
        if (words.Length > 0)
            sections.Heading(level, words, Append(words, "\n\n"));
    }

    public void Paragraph(string words)
    {
        EndBlock();
        if (words.Length > 0)
            sections.Block(BlockKind.Paragraph, Append(words, "\n\n"));
    }

    /// <summary>A table as rows between bars.</summary>
    public void Table(string rows)
    {
        EndBlock();
        if (rows.Length > 0)
            sections.Block(BlockKind.Table, Append(rows, "\n\n"));
    }

    /// <summary>An item of a list, or a further paragraph of one; <paramref name="level"/> 0 is the outermost.</summary>
    public void Item(int level, string words, bool continues = false)
    {
        EndCode();
        if (words.Length == 0)
            return;
        if (level == 0 && !continues)
            EndItem();
        var indent = 2 * (continues ? level + 1 : level);
        var span = Append(new string(' ', indent) + (continues ? "" : "- ") + words, "\n");
        item.Add(new Block(BlockKind.ListItem, span with { From = span.From + indent }));
    }

    /// <summary>A line of code, or several; lines that follow one another are one block.</summary>
    public void Code(string lines)
    {
        EndItem();
        code.Append(lines).Append('\n');
    }

    /// <summary>A new page, from 1.</summary>
    public void Page(int number)
    {
        EndBlock();
        sections.Page(number);
    }

    /// <summary>All that was written.</summary>
    public string End()
    {
        EndBlock();
        return text.ToString();
    }

    private void EndBlock()
    {
        EndCode();
        EndItem();
    }

    private void EndCode()
    {
        var lines = code.ToString().Trim('\n').TrimEnd();
        code.Clear();
        if (lines.Length > 0)
            sections.Block(BlockKind.Code, Append(lines, "\n\n"));
    }

    private void EndItem()
    {
        // A short item with what is nested in it is one block.
        if (item.Count > 1 && item[^1].Characters.To - item[0].Characters.From <= LongItem)
            sections.Block(BlockKind.ListItem, item[0].Characters with { To = item[^1].Characters.To });
        else
            item.ForEach(block => sections.Block(block.Kind, block.Characters));
        item.Clear();
    }

    private TextSpan Append(string words, string separator)
    {
        if (text.Length > 0)
            text.Append(separator);
        var from = text.Length;
        text.Append(words);
        return new TextSpan(from, text.Length);
    }
}
