using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Headings that are questions, answered by the text under them.</summary>
internal static partial class HeadingQuestions
{
    // 'z or t?' says little without the heading above it.
    private const int FewWords = 4;

    public static IEnumerable<Candidate> In(Chunk chunk)
    {
        if (chunk.HeadingPath is not [.., var heading] || !Question().IsMatch(heading))
            yield break;
        var prose = chunk.Units.Where(unit => unit.Kind is BlockKind.Paragraph or BlockKind.ListItem).ToList();
        if (prose.Count == 0)
            yield break;
        var text = Label().Replace(heading, "").Trim();
        var topic = chunk.HeadingPath is [.., var above, _] ? Label().Replace(above, "").Trim() : chunk.Title;
        var question = text.Split(' ').Length < FewWords ? $"{topic}: {text}" : text;
        var from = prose[0].Characters.From - chunk.Characters.From;
        from += AnswerLabel().Match(chunk.Text[from..]).Length;
        yield return new Candidate(question, Opening.Of(chunk.Text, new TextSpan(from, chunk.Text.Length)), "heading");
    }

    [GeneratedRegex(@"\p{L}.*\?[""'”’)]?$")]
    private static partial Regex Question();

    [GeneratedRegex(@"^\d+(\.\d+)*[.)]\s+|^\d+(\.\d+)+\s+|^Q(uestion)?\s?\d*[.:)]\s*")]
    private static partial Regex Label();

    [GeneratedRegex(@"^A(nswer)?[.:]\s+")]
    private static partial Regex AnswerLabel();
}
