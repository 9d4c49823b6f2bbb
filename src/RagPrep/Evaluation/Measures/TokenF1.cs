using System.Text.RegularExpressions;

namespace RagPrep.Evaluation.Measures;

/// <summary>
/// F1 over the bags of words of an answer and a reference, as SQuAD's evaluation computes it (Rajpurkar and others 2016): lower case, ASCII
/// punctuation removed, the articles a, an and the removed, cut at white space.
/// </summary>
public static partial class TokenF1
{
    /// <summary>The F1 of shared words.</summary>
    /// <returns>From 0 to 1; where either has no word left, 1 if neither has and 0 if not (as for SQuAD 2.0's questions without an answer).</returns>
    public static double Of(string answer, string reference)
    {
        var (a, b) = (TokensOf(answer), TokensOf(reference));
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var counts = b.CountBy(token => token).ToDictionary();
        var shared = a.CountBy(token => token).Sum(token => Math.Min(token.Value, counts.GetValueOrDefault(token.Key)));
        return 2.0 * shared / (a.Length + b.Length);
    }

    /// <summary>The best <see cref="Of(string, string)"/> against several references.</summary>
    public static double Of(string answer, IEnumerable<string> references) => references.Max(reference => Of(answer, reference));

    // The order matters: punctuation goes first, so that "the-end" becomes one word and keeps its article.
    private static string[] TokensOf(string text)
    {
        var letters = string.Concat(text.ToLowerInvariant().Where(c => !(char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))));
        return Article().Replace(letters, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\b(a|an|the)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
