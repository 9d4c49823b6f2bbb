using System.Text;
using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>Writes quoted passages as an answer: each sentence, list item, table and code block ends with its marker [n].</summary>
internal static partial class AnswerText
{
    public static string Write(IReadOnlyList<Passage> passages)
    {
        var text = new StringBuilder();
        foreach (var (i, passage) in passages.Index())
        {
            foreach (var run in Runs(passage))
                Write(text, run.Hit.Chunk.Units[run.First].Kind, run.Quote, $"[{i + 1}]");
        }
        return text.ToString().Trim();
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

    private static void Write(StringBuilder text, BlockKind kind, string quote, string marker)
    {
        switch (kind)
        {
            case BlockKind.Table or BlockKind.Code:
                NewLine(text);
                text.Append(quote).Append('\n').Append(marker).Append('\n');
                break;
            case BlockKind.ListItem:
                foreach (var item in Items().Split(quote).Where(item => item.Length > 0))
                {
                    NewLine(text);
                    text.Append(OneLine(item)).Append(' ').Append(marker).Append('\n');
                }
                break;
            default:
                foreach (var sentence in quote.Split("\n\n").SelectMany(paragraph => SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length)).Select(span => span.In(paragraph))))
                {
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append(' ');
                    text.Append(OneLine(sentence)).Append(' ').Append(marker);
                }
                break;
        }
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Line ends before the mark of a list item.</summary>
    [GeneratedRegex(@"\n\s*(?=(?:[-*+•→]|\d+[.)])\s)")]
    private static partial Regex Items();
}
