using RagPrep.Models;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Plain English, as the embedder's vocabulary has it: about twenty thousand common words whole. What they are inflected and prefixed to is English, too.</summary>
/// <param name="tokenizer">The embedder's.</param>
public sealed class EnglishWords(WordPieceTokenizer tokenizer)
{
    private const int ShortestBase = 3, LongestEnding = 7;

    private static readonly (string Ending, string[] Bases)[] Endings =
    [
        ("s", [""]), ("es", ["", "e"]), ("ies", ["y"]), ("ed", ["", "e"]), ("d", [""]), ("ied", ["y"]), ("ing", ["", "e"]), ("ly", ["", "le"]), ("ily", ["y"]),
        ("er", ["", "e"]), ("ers", ["", "e"]), ("or", ["", "e"]), ("ors", ["", "e"]), ("ness", [""]), ("less", [""]), ("ful", [""]), ("able", ["", "e"]), ("ability", ["able"]), ("ally", ["al", ""]),
        ("ism", [""]), ("ist", [""]), ("ation", ["e", ""]), ("ations", ["e", ""]), ("ization", ["ize", ""]), ("isation", ["ise", "", "ize"]), ("ise", ["", "ize"]), ("ised", ["", "ize"]), ("ising", ["ize"]), ("ize", ["", "ise"]), ("izing", ["ize", ""]), ("ized", ["ize", ""]),
    ];

    private static readonly HashSet<string> FamilyEndings = ["", "s", "e", "es", "ed", "ing", "ings", "ion", "ions", "or", "ors", "er", "ers", "y", "ies", "ity", "ive", "ively", "ic", "al", "ally", "ly", "ise", "ised", "ising", "isation", "ize", "ized", "izing", "ization", "ist", "ism", "ence", "ent", "ents", "ently", "ency", "ance", "ant", "ants", "ancy", "able", "ability", "ness", "ful", "less", "ment", "ments"];

    private static readonly string[] Prefixes = ["un", "non", "re", "pre", "over", "under", "multi", "sub", "super", "inter", "anti", "auto", "co", "de", "dis", "mis", "micro", "hyper", "meta", "semi", "out", "back", "up", "down", "in", "im", "il", "ir"];

    private readonly HashSet<string> words = [.. tokenizer.Words.Where(word => word.Length >= ShortestBase && word.All(char.IsAsciiLetterLower))];

    /// <summary>The words themselves.</summary>
    public IReadOnlyCollection<string> All => words;

    /// <summary>Whether a word is English, or made of a word that is or that is known elsewhere.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="elsewhere">How often a word stands elsewhere.</param>
    public bool Knows(string word, Func<string, int> elsewhere) =>
        Is(word, elsewhere) || Bases(word).Any(form => Is(form, elsewhere)) || Prefixes.Any(prefix => IsPrefixed(word, prefix, elsewhere));

    /// <summary>Whether two words differ in their ending only, as 'truncation' and 'truncating' do.</summary>
    public static bool AreOneFamily(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        for (var length = common; length >= Math.Max(ShortestBase + 1, common - LongestEnding); length--)
        {
            if (FamilyEndings.Contains(one[length..]) && FamilyEndings.Contains(other[length..]))
                return true;
        }
        return false;
    }

    private bool IsPrefixed(string word, string prefix, Func<string, int> elsewhere) =>
        word.Length > prefix.Length + ShortestBase && word.StartsWith(prefix, StringComparison.Ordinal) && (Is(word[prefix.Length..], elsewhere) || Bases(word[prefix.Length..]).Any(form => Is(form, elsewhere)));

    private bool Is(string word, Func<string, int> elsewhere) => word.Length >= ShortestBase && (words.Contains(word) || elsewhere(word) > 0);

    private static IEnumerable<string> Bases(string word)
    {
        foreach (var (ending, bases) in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            foreach (var rest in bases)
                yield return stem + rest;
            // 'Plotting': the letter was doubled.
            if (ending is "ed" or "ing" or "er" or "ers" && stem.Length > ShortestBase && stem[^1] == stem[^2])
                yield return stem[..^1];
        }
    }
}
