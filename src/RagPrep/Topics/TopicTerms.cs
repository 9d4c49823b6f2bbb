using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index.Lexical;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Topics;

/// <summary>What a text may be named by: its words and its pairs of words, stemmed, with the form in which they were written.</summary>
internal static partial class TopicTerms
{
    private static readonly HashSet<string> Fillers = [.. Resource.Rows("topic-fillers.txt").Select(row => row[0])];

    /// <summary>The prose of a passage: its code names nothing.</summary>
    public static string Prose(Chunk chunk) =>
        string.Join("\n", Enumerable.Range(0, chunk.Units.Count).Where(unit => chunk.Units[unit].Kind != BlockKind.Code).Select(unit => Markup.Strip(chunk.UnitText(unit))));

    /// <summary>The terms of a text, each once, with their first written form.</summary>
    public static Dictionary<string, string> Of(string text)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = (Stem: "", Written: "", End: -1);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            var stem = Stem(written);
            if (stem.Length > 0)
                terms.TryAdd(stem, written);
            // Side by side, with nothing but a space between.
            if (stem.Length > 0 && before.Stem.Length > 0 && match.Index == before.End + 1 && text[before.End] == ' ')
                terms.TryAdd($"{before.Stem} {stem}", $"{before.Written} {written}");
            before = (stem, written, match.Index + match.Length);
        }
        return terms;
    }

    // Empty for a word that names nothing.
    private static string Stem(string written)
    {
        var lower = written.ToLowerInvariant().Replace('’', '\'');
        if (lower.Length < 2 || QuestionNumber().IsMatch(lower) || Fillers.Contains(lower) || QuestionWords.Has(lower))
            return "";
        Span<char> stem = stackalloc char[lower.Length];
        return stem[..EnglishWord.Normalize(lower, stem, americanSpelling: true)].ToString();
    }

    // 'Q17' numbers a question; 'L2', 'F1' and 'S3' are names.
    [GeneratedRegex(@"^q\d+$")]
    private static partial Regex QuestionNumber();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*(?:['’+#/-]+[\p{L}\p{N}]+)*[+#]*")]
    private static partial Regex Word();
}
