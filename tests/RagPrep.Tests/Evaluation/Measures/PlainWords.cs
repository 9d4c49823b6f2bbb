using System.Text.RegularExpressions;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>
/// The analysis behind the collections' published BM25: runs of a to z and digits in lower case, without Lucene's stop words, plurals cut:
/// "ies" to "y", else a last "s" off words of three letters or more that do not end in "ss".
/// </summary>
internal static partial class PlainWords
{
    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Of(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !EnglishWord.IsStopWord(word)).Select(Singular);

    private static string Singular(string word) => word switch
    {
        { Length: > 3 } when word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        { Length: > 2 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
