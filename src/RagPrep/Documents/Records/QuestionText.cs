using System.Text;

namespace RagPrep.Documents.Records;

/// <summary>Questions and answers as text: the topics where they change, then each question as a heading with its answer below.</summary>
internal sealed class QuestionText(string file, IReadOnlyList<string> header, ColumnRoles roles)
{
    // Above the questions; the outermost of several topics is as far out as there are topics.
    private const int TopicLevel = SectionBuilder.QuestionLevel - 1;

    private readonly StringBuilder text = new();
    private readonly List<(int Level, TextSpan Span)> parts = [];
    private readonly Dictionary<int, string> topics = [];

    public Document Build(IReadOnlyList<string[]> rows, string? title)
    {
        foreach (var row in rows)
            Append(row);
        var whole = text.ToString();
        var sections = new SectionBuilder(file, titled: false);
        foreach (var (level, span) in parts)
        {
            if (level > SectionBuilder.QuestionLevel)
                MarkdownBlocks.AddTo(sections, whole, span, SectionBuilder.QuestionLevel);
            else
                Open(sections, whole, level, span);
        }
        return sections.Build(whole, title);
    }

    private void Append(string[] row)
    {
        for (var i = 0; i < roles.Topics.Count; i++)
            AppendTopic(i, RecordTable.Cell(row, roles.Topics[i]));
        Append(SectionBuilder.QuestionLevel, RecordTable.Cell(row, roles.Question));
        Append(SectionBuilder.QuestionLevel + 1, RecordTable.Cell(row, roles.Answer));
        foreach (var column in roles.Details)
        {
            if (RecordTable.Cell(row, column).Trim() is { Length: > 0 } detail)
                Append(SectionBuilder.QuestionLevel + 1, $"{header[column].Trim()}: {detail}");
        }
    }

    private void AppendTopic(int depth, string cell)
    {
        // Several tags, a line each.
        var topic = string.Join(", ", cell.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim(' ', '-')));
        if (topics.GetValueOrDefault(depth, "") == topic)
            return;
        topics[depth] = topic;
        // Those further in are said again below another one.
        for (var inner = depth + 1; inner < roles.Topics.Count; inner++)
            topics.Remove(inner);
        Append(LevelOf(depth), topic);
    }

    private int LevelOf(int depth) => TopicLevel - (roles.Topics.Count - 1 - depth);

    private void Append(int level, string cell)
    {
        var part = FieldMarkup.TextOf(cell).Trim();
        if (part.Length == 0 && level > TopicLevel)
            return;
        if (part.Length > 0 && text.Length > 0)
            text.Append("\n\n");
        parts.Add((level, new TextSpan(text.Length, text.Length + part.Length)));
        text.Append(part);
    }

    /// <summary>A heading; what ends there ends also where the new one is empty, or too long for a heading.</summary>
    private static void Open(SectionBuilder sections, string whole, int level, TextSpan span)
    {
        sections.Leave(level);
        sections.Heading(level, HeadingText.Plain(span.In(whole)), span);
    }
}
