using System.Text.RegularExpressions;

namespace RagPrep.Evaluation.Measures;

/// <summary>ROUGE-L: how much of two texts runs in the same order of words (Lin 2004, for one sentence, with precision and recall of equal weight).</summary>
public static partial class RougeL
{
    /// <summary>
    /// F1 of the longest common subsequence of words: its length over the answer's words is precision, over the reference's recall.
    /// Words are runs of letters and digits in lower case, unstemmed.
    /// </summary>
    /// <returns>From 0 to 1; 0 where either text holds no word.</returns>
    public static double F1(string answer, string reference)
    {
        var (a, b) = (WordsOf(answer), WordsOf(reference));
        return a.Length == 0 || b.Length == 0 ? 0 : 2.0 * CommonLength(a, b) / (a.Length + b.Length);
    }

    /// <summary>The best <see cref="F1(string, string)"/> against several references.</summary>
    public static double F1(string answer, IEnumerable<string> references) => references.Max(reference => F1(answer, reference));

    private static int CommonLength(string[] a, string[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var word in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], word == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }
        return row[^1];
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
