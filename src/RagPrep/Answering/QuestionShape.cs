using System.Text.RegularExpressions;

namespace RagPrep.Answering;

/// <summary>What kind of answer a question asks for, told by its words.</summary>
internal static partial class QuestionShape
{
    /// <summary>Whether the answer may be code.</summary>
    public static bool AsksForCode(string question) => CodeWords().IsMatch(question);

    [GeneratedRegex(@"\b(code|snippets?|scripts?|syntax|sql|quer(y|ies)|functions?|implement\w*|write|commands?|one-liners?|pandas|numpy|python)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CodeWords();
}
