using System.Text;
using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>Markdown as sections, each short enough for Slack.</summary>
internal sealed class Sections
{
    private const string Fence = "```";

    // Room for the fences of a block of code that is cut.
    private const int Room = Block.MaxSection - 100;

    private readonly List<JsonObject> sections = [];
    private readonly StringBuilder open = new();

    private Sections()
    {
    }

    /// <summary>The sections of a text.</summary>
    /// <param name="markdown">Prose, lists, tables and code between fences.</param>
    /// <param name="most">At most so many; the last says that something is left out.</param>
    public static List<JsonObject> Of(string markdown, int most)
    {
        var sections = new Sections();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
            i = sections.Read(lines, i);
        sections.Close();
        return sections.sections.Count <= most
            ? sections.sections
            : [.. sections.sections.Take(most - 1), Block.Section("_The rest is too long for Slack._")];
    }

    /// <summary>Reads what begins at a line; returns the line after it.</summary>
    private int Read(string[] lines, int from)
    {
        var to = from + 1;
        if (lines[from].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
        {
            while (to < lines.Length && !lines[to].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                to++;
            AddCode(string.Join('\n', lines[(from + 1)..to]));
            return Math.Min(to + 1, lines.Length);
        }
        while (to < lines.Length && TextTable.IsRow(lines[from]) && TextTable.IsRow(lines[to]))
            to++;
        if (to - from > 1)
            AddCode(TextTable.Write(lines[from..to]));
        else
            AddLine(Mrkdwn.Line(lines[from]));
        return to;
    }

    private void AddCode(string code)
    {
        var piece = new StringBuilder();
        foreach (var line in code.Split('\n').SelectMany(Pieces))
        {
            if (piece.Length > 0 && Mrkdwn.Code($"{piece}{line}").Length > Room)
            {
                AddLine(Mrkdwn.Code(piece.ToString().TrimEnd('\n')));
                piece.Clear();
            }
            piece.Append(line).Append('\n');
        }
        AddLine(Mrkdwn.Code(piece.ToString().TrimEnd('\n')));
    }

    // A line of code that is longer than a section, escapes included.
    private static IEnumerable<string> Pieces(string line) => line.Length == 0 ? [line] : line.Chunk(Room / 6).Select(piece => new string(piece));

    private void AddLine(string mrkdwn)
    {
        foreach (var line in mrkdwn.Length <= Room ? [mrkdwn] : Words(mrkdwn))
        {
            if (open.Length > 0 && open.Length + 1 + line.Length > Room)
                Close();
            if (open.Length > 0)
                open.Append('\n');
            open.Append(line);
        }
    }

    private static IEnumerable<string> Words(string line)
    {
        while (line.Length > Room)
        {
            var end = line.LastIndexOf(' ', Room - 1);
            var part = end > 0 ? line[..end] : Mrkdwn.Cut(line, Room).TrimEnd('…');
            yield return part;
            line = line[part.Length..].TrimStart(' ');
        }
        yield return line;
    }

    private void Close()
    {
        var text = open.ToString().Trim('\n');
        if (text.Length > 0)
            sections.Add(Block.Section(text));
        open.Clear();
    }
}
