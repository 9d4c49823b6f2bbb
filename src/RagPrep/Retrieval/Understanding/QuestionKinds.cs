using System.Text.RegularExpressions;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Tells by a question's words what shape of answer it asks for: the first rule of <c>question-kinds.txt</c> that fits decides.</summary>
public static partial class QuestionKinds
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Asker = "(?:i|you|we|one|they|people|someone|companies|teams|practitioners)";

    private static readonly (QuestionKind Kind, Regex Pattern)[] Rules = [.. Resource.Rows("question-kinds.txt").Select(Rule)];

    /// <summary>The kind of a question; <see cref="QuestionKind.General"/> where no rule fits.</summary>
    /// <param name="question">In any wording: a sentence, key words, a task.</param>
    public static QuestionKind Of(string question)
    {
        var text = Preface().Replace(question.Trim(), "");
        return Rules.FirstOrDefault(rule => rule.Pattern.IsMatch(text)).Kind;
    }

    private static (QuestionKind, Regex) Rule(string[] row)
    {
        var pattern = row[1]
            .Replace("<be>", "(?:'s|s| is| are| was| were| would be)", StringComparison.Ordinal)
            .Replace("<one-asks>", $"(?:do|does|did|can|could|would|should|might|must|shall) {Asker}", StringComparison.Ordinal)
            .Replace("<one>", Asker, StringComparison.Ordinal);
        return (Enum.Parse<QuestionKind>(row[0]), new Regex(pattern, Options));
    }

    // Words before the question itself: a greeting, 'Could you tell me', 'In machine learning,'.
    [GeneratedRegex(
        @"^(?:(?:hi|hey|hello|ok|okay|so|and|but|now|well|please|quick question)\b[\s,:.!-]*" +
        @"|(?:can|could|would|will) (?:you|someone|anyone) (?:please |kindly |briefly )?(?=explain|tell|define|describe|show|give|list|name|write|compare|walk|help|outline)" +
        @"|(?:tell|remind) (?:me|us)(?: again)?,? (?=what|why|how|when|which|the|a)" +
        @"|(?:i|we)(?: would|'d)? (?:want|like|need) to (?:know|understand) |do you know (?=what|why|how|when|which)" +
        @"|(?:explain|describe),? (?=what|why|when|which|the (?:difference|reason))" +
        @"|in (?!which|what|order)[\w.+#-]+(?: \w+){0,3}, )+", Options)]
    private static partial Regex Preface();
}
