using System.Text;
using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>
/// Writes quoted passages as an answer: each sentence, list item, table and code block ends with its marker [n]. What was said before,
/// and pictures and tags alone, are left out.
/// </summary>
internal sealed partial class AnswerText
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> said = new(StringComparer.OrdinalIgnoreCase);

    private AnswerText()
    {
    }

    /// <summary>The text of passages that are numbered from 1 in their order.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="lead">The part of one of them that is said first, and once; null for none.</param>
    public static string Write(IReadOnlyList<Passage> passages, Passage? lead = null)
    {
        var answer = new AnswerText();
        if (lead is not null)
        {
            var place = passages.Index().First(item => item.Item.Hit.Ordinal == lead.Hit.Ordinal && item.Item.First <= lead.First && lead.Last <= item.Item.Last).Index;
            answer.Add(lead, $"[{place + 1}]");
            answer.NewLine();
        }
        foreach (var (i, passage) in passages.Index())
        {
            foreach (var run in Runs(passage))
                answer.Add(run, $"[{i + 1}]");
        }
        return answer.text.ToString().Trim();
    }

    /// <summary>The passage cut where the kind of its units changes.</summary>
    private static IEnumerable<Passage> Runs(Passage passage)
    {
        var units = passage.Hit.Chunk.Units;
        for (var first = passage.First; first <= passage.Last;)
        {
            var last = first;
            while (last < passage.Last && units[last + 1].Kind == units[first].Kind)
                last++;
            yield return new Passage(passage.Hit, first, last);
            first = last + 1;
        }
    }

    /// <param name="run">Units of one kind.</param>
    /// <param name="marker">Its marker.</param>
    private void Add(Passage run, string marker)
    {
        switch (run.Hit.Chunk.Units[run.First].Kind)
        {
            case BlockKind.Table or BlockKind.Code:
                NewLine();
                text.Append(run.Quote).Append('\n').Append(marker).Append('\n');
                break;
            case BlockKind.ListItem:
                foreach (var item in New(Pieces(run).SelectMany(piece => Items().Split(piece))))
                {
                    NewLine();
                    text.Append(item).Append(' ').Append(marker).Append('\n');
                }
                break;
            default:
                foreach (var line in LabelledLine.Split(run.Quote))
                {
                    if (LabelledLine.IsAt(line))
                        NewLine();
                    AddSentences(line, marker);
                }
                break;
        }
    }

    private void AddSentences(string line, string marker)
    {
        foreach (var sentence in New(Sentences(line)))
        {
            if (text.Length > 0 && text[^1] != '\n')
                text.Append(' ');
            text.Append(sentence).Append(' ').Append(marker);
        }
    }

    /// <summary>The text of list items, cut where a list that lost its line ends has one of its items.</summary>
    private static IEnumerable<string> Pieces(Passage run)
    {
        var text = run.Hit.Chunk.Text;
        var (from, to) = (run.Characters.From - run.Hit.Chunk.Characters.From, run.Characters.To - run.Hit.Chunk.Characters.From);
        var starts = new TextSpan(0, text.Length).Lines(text)
            .Where(line => line.Length >= SqueezedLine.ShortestLine && line.To > from && line.From < to && text[line.From] is not ('-' or '*' or '+'))
            .SelectMany(line => InlineList.Starts(text, line)).Where(start => start > from && start < to);
        foreach (var start in starts.Append(to))
        {
            yield return text[from..start];
            from = start;
        }
    }

    private IEnumerable<string> New(IEnumerable<string> pieces) =>
        pieces.Select(piece => OneLine(ReadableText.Start(piece))).Where(piece => piece.Any(char.IsLetterOrDigit) && said.Add(piece));

    private static IEnumerable<string> Sentences(string paragraph) =>
        SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length)).Select(span => span.In(paragraph));

    private void NewLine()
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Line ends before the mark of a list item, and empty lines.</summary>
    [GeneratedRegex(@"\n\s*(?=(?:[-*+•→]|\d+[.)])\s)|\n[ \t]*\n\s*")]
    private static partial Regex Items();
}
