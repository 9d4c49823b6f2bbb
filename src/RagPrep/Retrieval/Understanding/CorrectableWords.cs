using System.Text.RegularExpressions;

namespace RagPrep.Retrieval.Understanding;

/// <summary>The words of a question that may be mistyped: plain words, not names, acronyms, identifiers, numbers or code.</summary>
internal static partial class CorrectableWords
{
    /// <summary>Where they stand, and whether each begins with a capital inside a sentence, as a name does.</summary>
    public static IEnumerable<(int Start, string Word, bool MayBeName)> Of(string question)
    {
        foreach (Match match in Word().Matches(question))
        {
            var word = match.Value;
            if (!word.AsSpan(1).ContainsAnyInRange('A', 'Z'))
                yield return (match.Index, word, char.IsUpper(word[0]) && !StartsSentence(question, match.Index));
        }
    }

    private static bool StartsSentence(string question, int start)
    {
        var before = question.AsSpan(0, start).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '?' or '!' or ':';
    }

    // Not beside what identifiers, paths, addresses and calls are made of, and not in backquotes.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_.@/\\#$'’-])[A-Za-z]{4,30}(?![\p{L}\p{N}_@/\\(='’]|\.\p{L})(?=(?:[^`]*`[^`]*`)*[^`]*$)|(?<=[a-z]-)[a-z]{4,30}(?![\p{L}\p{N}_@/\\(='’]|\.\p{L})(?=(?:[^`]*`[^`]*`)*[^`]*$)")]
    private static partial Regex Word();
}
