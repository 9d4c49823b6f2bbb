using System.Text.RegularExpressions;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Parts a question that asks two things: 'X vs Y' into its sides, 'What is X and how do you fix it?' into its questions.</summary>
public static partial class QuestionSplit
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int MostParts = 3, LongestSide = 6, LongestTopic = 12, LongestShared = 3;

    /// <summary>The parts, two or three, each to be searched for alone; none where the question asks one thing.</summary>
    /// <param name="question">Normalised.</param>
    public static IReadOnlyList<string> Of(string question)
    {
        var questions = Boundary().Split(question).Select(part => part.Trim(' ', ',', ';')).Where(part => part.Length > 0).ToList();
        if (questions.Count is > 1 and <= MostParts && questions.TrueForAll(part => Asks().IsMatch(part)))
            return [.. questions.Select((part, i) => i > 0 && Refers().IsMatch(part) ? About(part, Topic().Replace(questions[0], "")) : part)];
        var sides = Sides().Match(question);
        return sides.Success ? Complete(Words(sides.Groups["a"].Value), Words(sides.Groups["b"].Value)) : [];
    }

    /// <summary>A question without the words that ask: 'p-value' of 'What is a p-value?'.</summary>
    internal static string TopicOf(string question) => Topic().Replace(question.Trim(), "").Trim();

    private static string About(string part, string topic) => Words(topic).Length <= LongestTopic ? $"{part} ({topic})" : part;

    // 'L1 and L2 regularisation' is 'L1 regularisation' and 'L2 regularisation', 'type 1 and type 2 errors' is 'type 1 errors' and 'type 2 errors'.
    private static string[] Complete(string[] a, string[] b)
    {
        if (a.Length is 0 or > LongestSide || b.Length is 0 or > LongestSide)
            return [];
        if (a.Length == 1 && b.Length is > 1 and <= LongestShared && !Article().IsMatch(b[0]))
            a = [a[0], .. b[1..]];
        else if (b.Length == a.Length + 1 && string.Equals(a[0], b[0], StringComparison.OrdinalIgnoreCase))
            a = [.. a, b[^1]];
        return [string.Join(' ', a), string.Join(' ', b)];
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // '?' before more, or 'and' before another question.
    [GeneratedRegex(@"(?<=\?)\s+(?=\w)|(?:[,;]\s*|\s+)(?:and|but)\s+(?=(?:what|how|why|when|where|which|who)\b|(?:is|are|do|does|can|should|would) (?:it|they|this|that|there|one|you|we|i)\b)", Options)]
    private static partial Regex Boundary();

    // A part is one sentence that begins as a question or a task does: no tale with a question at its end.
    [GeneratedRegex(@"^(?:what|how|why|when|where|which|who|is|are|was|do|does|did|can|could|should|would|will|define|describe|explain|state|name|give|show|list|compare)\b(?!.*[.?!]\s)", Options)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|this|that|these|those|one|each|both)\b|^why not\b|^(?:what|how) about\b", Options)]
    private static partial Regex Refers();

    [GeneratedRegex(@"^(?:(?:what|how|why|when|where|which|who|is|are|was|were|do|does|did|can|should|would|define|describe|explain|state|name|give|you|i|we|the|an?|'s)\b\s*)+|\?$", Options)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^(?:the|an?)$", Options)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:(?:\b(?:differences?|distinction|distinguish|trade-?offs?|choose|choosing|decide|relation(?:ship)?|comparison) between|^compare|^contrast|^what distinguishes) (?<a>[^,.?:;]+?) (?:and|from|with|to|or)" +
        @"|^(?:what(?:'s| is| are) )?(?<a>[^,.?:;]+?) (?:vs\.?|versus)" +
        @"|^how (?:do|does|is|are) (?<a>[^,.?:;]+?) (?:differ(?:ent)? from|compare (?:to|with)|different (?:to|than))" +
        @"|^(?:is|are) (?<a>[^,.?:;]+?) the same (?:thing )?as" +
        @"|\b(?:use|choose|prefer|pick|take) (?<a>[^,.?:;]+?) (?:over|instead of|rather than)" +
        @"|^(?:what|how) (?:relates|connects|links) (?<a>[^,.?:;]+?) (?:and|to|with)" +
        @"|^how (?:is|are) (?<a>[^,.?:;]+?) (?:and|to)(?= [^,.?:;]+ (?:related|connected|linked)\b)|^what (?:do|does) (?<a>[^,.?:;]+?) and(?= [^,.?:;]+ (?:have in common|share)\b)" +
        @"|^how do (?<a>[^,.?:;]+?) and(?= [^,.?:;]+ (?:differ|compare)\b)) (?<b>[^,.?:;]+?)(?= (?:differ|compare|related|connected|linked|have in common|share|on|for|in|when|if|and|or|vs|versus|-|–)\b|[,.?:;]| [-–] |$)", Options)]
    private static partial Regex Sides();
}
