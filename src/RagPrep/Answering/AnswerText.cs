using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>Writes quoted passages as an answer: each sentence, list item, table and code block ends with its marker [n].</summary>
internal static class AnswerText
{
    public static string Write(IReadOnlyList<Passage> passages)
    {
        var text = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            var (first, last) = (passages[i].First, passages[i].Last);
            for (var unit = first; unit <= last; unit++)
            {
                var kind = passages[i].Hit.Chunk.Units[unit].Kind;
                if (kind is BlockKind.Table or BlockKind.Code)
                {
                    var end = unit;
                    while (end < last && passages[i].Hit.Chunk.Units[end + 1].Kind == kind)
                        end++;
                    Block(text, new Passage(passages[i].Hit, unit, end).Quote, i + 1);
                    unit = end;
                }
                else if (kind == BlockKind.ListItem)
                    Line(text, passages[i].Hit.Chunk.UnitText(unit), i + 1);
                else
                    Sentences(text, passages[i].Hit.Chunk.UnitText(unit), i + 1);
            }
        }
        return text.ToString().Trim();
    }

    private static void Sentences(StringBuilder text, string unit, int number)
    {
        foreach (var sentence in SentenceSplitter.Split(unit, new TextSpan(0, unit.Length)))
        {
            if (text.Length > 0 && text[^1] != '\n')
                text.Append(' ');
            text.Append(OneLine(sentence.In(unit))).Append($" [{number}]");
        }
    }

    private static void Line(StringBuilder text, string item, int number)
    {
        NewLine(text);
        text.Append(OneLine(item)).Append($" [{number}]\n");
    }

    private static void Block(StringBuilder text, string block, int number)
    {
        NewLine(text);
        text.Append(block).Append($"\n[{number}]\n");
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
