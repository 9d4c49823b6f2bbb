using System.Text.RegularExpressions;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering;

/// <summary>What a question asks about and no passage found speaks of: 'Spark' where only Hadoop was found.</summary>
/// <param name="Words">The words as the question has them, the rarest first.</param>
/// <param name="Names">How many of them look like names: with a capital inside a sentence, or a digit.</param>
public sealed partial record MissingWords(IReadOnlyList<string> Words, int Names)
{
    // Of the rarity of an unknown word: a word in one passage of a hundred is rare enough to be what is asked about.
    private const double Rare = 0.5;

    private const int Most = 5;

    /// <summary>Looks for the question's names and rare words in the titles, headings and texts of all hits.</summary>
    public static MissingWords Of(SearchResult found)
    {
        var texts = found.Statements.Select(hit => hit.Said).ToList();
        var held = texts.SelectMany(QuestionTerms.Terms).ToHashSet();
        var unknown = found.Index.InverseDocumentFrequency("");
        // 'Analysis' here and 'variance' there are no analysis of variance.
        var missing = found.Understood.WrittenOut.Where(acronym => !IsPhraseOf(texts, acronym.Long)).Select(acronym => (Word: acronym.Short, Rarity: 1.0, Named: true)).ToList();
        foreach (Match match in Word().Matches(found.Query))
        {
            var terms = QuestionTerms.Terms(match.Value);
            // An identifier is more than its parts: MATCH_RECOGNIZE is not any match.
            if (terms.Count == 0 || QuestionWords.Has(match.Value) || held.Contains(terms[0]) || (!match.Value.Contains('_') && terms.Any(held.Contains)))
                continue;
            var (rarity, named) = (terms.Max(found.Index.InverseDocumentFrequency) / unknown, IsName(match, found.Query));
            if (named || rarity >= Rare)
                missing.Add((match.Value, rarity, named));
        }
        var rarest = missing.DistinctBy(item => item.Word.ToLowerInvariant()).OrderByDescending(item => item.Named).ThenByDescending(item => item.Rarity).ToList();
        return new MissingWords([.. rarest.Take(Most).Select(item => item.Word)], rarest.Count(item => item.Named));
    }

    /// <summary>The sentence of a refusal.</summary>
    public string Say() => Words.Count == 0
        ? "The material does not say."
        : $"The material does not say. No passage found speaks of {string.Join(Words.Count == 2 ? " or " : ", ", Words.Select(word => $"'{word}'"))}.";

    private static bool IsPhraseOf(List<string> texts, string phrase)
    {
        var table = PhraseTable.Of([phrase]);
        return texts.Exists(text => table.Find(text).Count > 0);
    }

    // The first word of a sentence has a capital whatever it is.
    private static bool IsName(Match word, string question)
    {
        if (word.Value.Any(char.IsAsciiDigit) && word.Value.Any(char.IsLetter) || word.Value.Skip(1).Any(char.IsUpper))
            return true;
        var before = question[..word.Index].TrimEnd(' ', '"', '\'', '(', '“', '‘');
        return char.IsUpper(word.Value[0]) && before.Length > 0 && before[^1] is not ('.' or '?' or '!' or ':') && word.Value.Length > 1;
    }

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}_+#.'’-]*[\p{L}\p{N}+#])?")]
    private static partial Regex Word();
}
