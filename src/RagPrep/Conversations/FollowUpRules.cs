using System.Text.RegularExpressions;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Conversations;

/// <summary>Rewrites a follow-up to a question that stands alone, by rules: pronouns, ellipses, the topic of the last answer.</summary>
internal static partial class FollowUpRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int LongestTopic = 5, LongestOther = 4;

    /// <summary>Whether a question leans on what was said before it.</summary>
    public static bool IsFollowUp(string question) =>
        Ellipsis().IsMatch(question) || Pronoun().Matches(question).Any(pronoun => !HasOwnTopic(question[..pronoun.Index]));

    /// <summary>The question as it stands alone; itself where it does already.</summary>
    /// <param name="question">What is asked now.</param>
    /// <param name="last">What was asked and answered before.</param>
    public static string Standalone(string question, Turn last)
    {
        question = question.Trim();
        if (!IsFollowUp(question))
            return question;
        var topic = TopicOf(last);
        var bare = Opening().Replace(question, "");

        // 'What about recall?' asks the last question again, of something else.
        if (Other().Match(bare) is { Success: true } other && !Pronoun().IsMatch(bare))
            return Instead(last.Standalone, topic, other.Groups["other"].Value) ?? With(bare, topic);
        // 'Show the SQL for it' has a place for the topic.
        if (Replaceable().Match(bare) is { Success: true } pronoun && IsName(topic))
            return bare[..pronoun.Index] + topic + (pronoun.Value.Equals("its", StringComparison.OrdinalIgnoreCase) || pronoun.Value.Equals("their", StringComparison.OrdinalIgnoreCase) ? "'s" : "") + bare[(pronoun.Index + pronoun.Length)..];
        return With(bare, topic);
    }

    /// <summary>What a turn was about: the last question's own words, or, where these are a sentence, the heading that answered it.</summary>
    internal static string TopicOf(Turn last)
    {
        var asked = QuestionSplit.TopicOf(last.Standalone);
        // 'What does a left join keep?' is about left joins.
        if (WhatItDoes().Match(last.Standalone) is { Success: true } does && asked.EndsWith($" {does.Groups["verb"].Value}", StringComparison.OrdinalIgnoreCase))
            asked = asked[..^(does.Groups["verb"].Length + 1)];
        return IsName(asked) || last.Citations is not [{ HeadingPath: [.., var heading] }, ..] ? asked : heading;
    }

    /// <summary>Whether before a pronoun another part of the question names what it may stand for.</summary>
    private static bool HasOwnTopic(string before)
    {
        var boundary = Boundary().Matches(before).LastOrDefault(match => match.Index > 0);
        return boundary is not null && QuestionTerms.Terms(QuestionSplit.TopicOf(before[..boundary.Index])).Count > 0;
    }

    private static bool IsName(string topic) =>
        topic.Length > 0 && topic.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestTopic && !Verb().IsMatch(topic);

    private static string? Instead(string question, string topic, string other) =>
        topic.Length > 0 && other.Split(' ').Length <= LongestOther && question.IndexOf(topic, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? (StartsWithArticle().IsMatch(other) ? LastArticle().Replace(question[..at], "") : question[..at]) + other + question[(at + topic.Length)..]
            : null;

    private static string With(string question, string topic) => topic.Length == 0 ? question : $"{question.TrimEnd('.', ' ')} ({topic})";

    // 'And when would you not?'
    [GeneratedRegex(@"^(?:(?:and|but|so|ok(?:ay)?|now|well|then|also|or|yes|no|thanks?)\b[\s,.:-]*)+(?=\w)", Options)]
    private static partial Regex Opening();

    // 'Why is it important to scale?' and 'What does it mean that …?' speak of nothing before them.
    [GeneratedRegex(@"\b(?:it(?!\s+\w+\s+(?:to|that)\b)|its|they|them|their|theirs|this|these|those|that(?=\s*(?:\?|$|\.|is|was|in|with|for|mean|work|happen|one))|the (?:former|latter|same|above|other|first|second)(?: one)?|(?:the )?previous (?:one|answer)|such)\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|this|these|those|that(?=\s*(?:\?|$|\.)))\b(?!\s+(?!in\b|with\b|for\b|work|mean|happen|differ|help|is\b|are\b|be\b|not\b|instead|better|worse|use|fail|matter|apply|take|cost|look|do\b|have\b|so\b|when|if|and|or|to\b|on\b|from)\w+\s+\w)", Options)]
    private static partial Regex Replaceable();

    [GeneratedRegex(@"^(?:what|how) about (?<other>[^?.!,]+?)\s*[?.!]*$", Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"^what (?:does|do|did) (?:(?!(?:i|you|we|one|people|of|in|on|for|to|with|from|by|at)\b)[\w'+#.-]+ ){1,5}(?<verb>[a-z]+)\W*$", Options)]
    private static partial Regex WhatItDoes();

    [GeneratedRegex(@"^(?:an?|the) ", Options)]
    private static partial Regex StartsWithArticle();

    [GeneratedRegex(@"\b(?:an?|the) $", Options)]
    private static partial Regex LastArticle();

    [GeneratedRegex(@"\b(?:and|but|or|if|when|because|so|then|while|after|before)\b|[,;:.?!]", Options)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?:do|does|did|is|are|was|were|be|can|could|should|would|will|have|has|use|you|i|we)\b", Options)]
    private static partial Regex Verb();

    // A question word alone; a task without an object; what breaks off at its verb; what only goes on.
    [GeneratedRegex(
        @"^(?:(?:and|but|so|or|also)\b[\s,]*)?(?:why|when|where|how|who|which|what)(?: (?:not|so|else|then|exactly|come|often|much|many|long|fast))*\W*$" +
        @"|^(?:and|but|or|also)\b|^(?:what|how) about\b" +
        @"|^(?:can you |could you |please )*(?:show|give|write|tell|explain|say)(?: (?:me|us))?(?: (?:an?|the|some|any|more|another|that|again|further|me))*(?: (?:short|simple|real|numeric|small|python|sql|pandas|r|code))*(?: (?:examples?|code|sql|query|formula|proof|intuition|details?|snippet|definition|equation|again|more))*\W*$" +
        @"|\b(?:would|should|do|does|can|could|must|is|are) (?:you|i|we|one|it|they)(?: not|n't)?\W*$|\b(?:wouldn't|shouldn't|don't|doesn't|can't) (?:you|i|we|one)\W*$" +
        @"|^(?:any|more|another|other|an?) (?:examples?|drawbacks?|downsides?|alternatives?|disadvantages?|advantages?|caveats?|details?|pitfalls?)\W*$|^(?:for example|e\.g\.|examples?|example please|more|go on|continue)\W*$|^(?:in|with|for|using) [\w+#.]+\W*$", Options)]
    private static partial Regex Ellipsis();
}
