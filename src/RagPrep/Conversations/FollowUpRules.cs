using System.Text.RegularExpressions;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Conversations;

/// <summary>Rewrites a follow-up to a question that stands alone, by rules: pronouns, ellipses, the topic of the last answer.</summary>
internal static partial class FollowUpRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int LongestTopic = 5, LongestOther = 4;

    // A question that has named so much before its pronoun speaks of that.
    private const int OwnTerms = 3, OwnTermsOfSubject = 2;

    /// <summary>Whether a question leans on what was said before it.</summary>
    public static bool IsFollowUp(string question) =>
        Ellipsis().IsMatch(question) || Comparison().Matches(question).Concat(Pronoun().Matches(question)).Any(reference => !HasOwnTopic(question[..reference.Index]));

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
        // 'What does a left join keep?' is about left joins, 'How does boosting work?' about boosting.
        if ((WhatItDoes().Match(last.Standalone) is { Success: true } does ? does : HowItWorks().Match(last.Standalone)) is { Success: true } verb
            && asked.EndsWith($" {verb.Groups["verb"].Value}", StringComparison.OrdinalIgnoreCase))
            asked = asked[..^(verb.Groups["verb"].Length + 1)];
        return IsName(asked) || last.Citations is not [{ HeadingPath: [.., var heading] }, ..] ? asked : heading;
    }

    /// <summary>Whether before a pronoun another part of the question names what it may stand for.</summary>
    private static bool HasOwnTopic(string before)
    {
        // 'How does byte-pair encoding build its vocabulary?' has a subject that owns something.
        var least = Subject().IsMatch(before) ? OwnTermsOfSubject : OwnTerms;
        if (QuestionTerms.AskedAbout(before).Count >= least)
            return true;
        var boundary = Boundary().Matches(before).LastOrDefault(match => match.Index > 0);
        return boundary is not null && !NamesNothing().IsMatch(before[..boundary.Index]) && QuestionTerms.Terms(QuestionSplit.TopicOf(before[..boundary.Index])).Count > 0;
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
    [GeneratedRegex(@"\b(?:it(?!\s+\w+\s+(?:to|that)\b)|its|they|them|their|theirs|this|these|those(?! (?:of|who|that|which)\b)|that(?=\s*(?:\?|$|\.|is|was|in|with|for|mean|work|happen|one))|(?<=^(?:and |but |so )?(?:is|was|does|did|do|can|could|would|should|will) )that|(?<=\bin )there\b|the (?:former|latter|above)|the (?:same|other|first|second|last)(?: one| of (?:them|these|those|the two))?(?=\W*$| (?:in|for|with|when|if|then)\b)|(?:the )?previous (?:one|answer)|such(?! as\b))\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|this|these|those|that(?=\s*(?:\?|$|\.)))\b(?!\s+(?!in\b|with\b|for\b|work|mean|happen|differ|help|is\b|are\b|be\b|not\b|instead|better|worse|use|fail|matter|apply|take|cost|look|do\b|have\b|so\b|when|if|and|or|to\b|on\b|from)\w+\s+\w)", Options)]
    private static partial Regex Replaceable();

    [GeneratedRegex(@"^(?:what|how) about (?<other>[^?.!,]+?)\s*[?.!]*$", Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"^what (?:does|do|did) (?:(?!(?:i|you|we|one|people|of|in|on|for|to|with|from|by|at)\b)[\w'+#.-]+ ){1,5}(?<verb>[a-z]+)\W*$", Options)]
    private static partial Regex WhatItDoes();

    // Verbs that end a question about how a thing is: not part of its name.
    [GeneratedRegex(@"^(?:what|how|why|when) (?:does|do|did|is|are|was|were|can) (?:[\w'+#.-]+ ){1,5}?(?<verb>(?:work|mean|do|help|fail|matter|happen|look|behave|differ|grow|learn|handle|built|made|used|good|bad|useful|computed|calculated|defined|trained|chosen|measured|fitted)\b[^?]*?)\W*$", Options)]
    private static partial Regex HowItWorks();

    [GeneratedRegex(@"^(?:how|what|why|when|where) (?:does|do|did|is|are|can) (?!(?:i|you|we|one)\b)\S+ ", Options)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\W*(?:and |but |so )?(?:what|how|why|when) (?:goes wrong|happens|changes|breaks|helps|matters|remains|is wrong|can i do|do i do|should i do|would happen)\W*$", Options)]
    private static partial Regex NamesNothing();

    [GeneratedRegex(@"^(?:an?|the) ", Options)]
    private static partial Regex StartsWithArticle();

    [GeneratedRegex(@"\b(?:an?|the) $", Options)]
    private static partial Regex LastArticle();

    [GeneratedRegex(@"\b(?:and|but|or|if|when|because|so|then|while|after|before)\b|[,;:.?!]", Options)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?:do|does|did|is|are|was|were|be|can|could|should|would|will|have|has|use|you|i|we)\b", Options)]
    private static partial Regex Verb();

    // 'Which one is faster?', 'Is there something better?', 'When should I not use one?', 'What if a month is missing?' measure by what was spoken of.
    [GeneratedRegex(
        @"^(?:and |but |so |then )?which (?:one\b|of (?:them|these|those|the (?:two|three))\b|(?:is|are|was|would be|works?) (?:the )?(?:more|less|most|least|better|best|worse|worst|\w+er|\w+est)(?: \w+)?\W*$)" +
        @"|\b(?:would|should|do|does|can|could|must|is|are) (?:you|i|we|one|it|they)(?: not|n't)?\W*$|\b(?:wouldn't|shouldn't|don't|doesn't|can't) (?:you|i|we|one)\W*$" +
        @"|\b(?:something|anything|nothing|one|ones|way|option|alternative) (?:better|worse|else|faster|slower|simpler|cheaper|similar|safer)\b(?! than\b)|^what else\b|^(?:are|is) there (?:an?|any|other|some) (?:\w+ )?(?:alternatives?|exceptions?|drawbacks?|downsides?|ways? around)\W*$" +
        @"|\b(?:use|used|need|have|write|build|get|want|choose|pick|take|prefer|avoid|without|with|to|on) one(?= (?:afterwards|instead|when|if|before|after)\b|\W*$)" +
        @"|^(?:and |but )?what if\b", Options)]
    private static partial Regex Comparison();

    // A question word alone; a task without an object; what breaks off at its verb; what only goes on.
    [GeneratedRegex(
        @"^(?:(?:and|but|so|or|also)\b[\s,]*)?(?:why|when|where|how|who|which|what)(?: (?:not|so|else|then|exactly|come|often|much|many|long|fast))*\W*$" +
        @"|^(?:and|but|or|also)\b|^(?:what|how) about\b" +
        @"|^(?:can you |could you |please )*(?:show|give|write|tell|explain|say)(?: (?:me|us))?(?: (?:an?|the|some|any|more|another|that|again|further|me))*(?: (?:short|simple|real|numeric|small|python|sql|pandas|r|code))*(?: (?:examples?|code|sql|query|formula|proof|intuition|details?|snippet|definition|equation|again|more))*\W*$" +
        @"|^(?:any|more|another|other|an?) (?:examples?|drawbacks?|downsides?|alternatives?|disadvantages?|advantages?|caveats?|details?|pitfalls?)\W*$|^(?:for example|e\.g\.|examples?|example please|more|go on|continue)\W*$|^(?:in|with|for|using) [\w+#.]+\W*$", Options)]
    private static partial Regex Ellipsis();
}
