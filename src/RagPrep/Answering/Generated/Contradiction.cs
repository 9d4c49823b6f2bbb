using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>Tells a sentence that says what a passage says, but turned round: 'is not' for 'is', 'lower' for 'higher', the effect for the cause.</summary>
internal static partial class Contradiction
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex One, Regex Other)[] Opposites =
    [
        .. new (string One, string Other)[]
        {
            ("increas(?:es?|ed|ing)|grows?|rises?", "decreas(?:es?|ed|ing)|reduc(?:es?|ed|ing)|shrinks?|falls?|lowers"), ("high(?:er|est)?", "low(?:er|est)?"), ("more|larger|greater|bigger", "less|fewer|smaller"),
            ("before", "after"), ("always", "never"), ("all|every", "none|no"), ("positives?", "negatives?"), ("overfit\\w*", "underfit\\w*"), ("left", "right"), ("inner", "outer"),
            ("maximi[sz]\\w*|maximum", "minimi[sz]\\w*|minimum"), ("with", "without"), ("keeps?|includes?", "drops?|removes?|excludes?"), ("supervised", "unsupervised"), ("above|over", "below|under"),
            ("true", "false"), ("first", "last"), ("fast(?:er)?", "slow(?:er)?"), ("biased", "unbiased"), ("dependent", "independent"),
        }.Select(pair => (Of(pair.One), Of(pair.Other))),
    ];

    // A sentence that shares so many words with another (of all words of the two) is a copy of it but for some; one in other words is none.
    private const double NearCopy = 0.6;

    /// <summary>Whether a sentence says what a text says, turned round.</summary>
    public static bool Is(string sentence, string text) =>
        IsTurnedCopy(sentence, text) || Denial.Is(Answer().Replace(sentence, ""), text) || Exchange.Is(sentence, text);

    private static bool IsTurnedCopy(string sentence, string text)
    {
        var terms = QuestionTerms.Of(sentence);
        var nearest = SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))
            .SelectMany(whole => Clauses().Split(whole).Prepend(whole)).MaxBy(other => terms.Match(QuestionTerms.Terms(other)));
        return nearest is not null && terms.Match(QuestionTerms.Terms(nearest)) >= NearCopy && IsTurned(Answer().Replace(sentence, ""), Answer().Replace(nearest, ""));
    }

    private static bool IsTurned(string sentence, string text) =>
        Negation().IsMatch(sentence) != Negation().IsMatch(text)
        || Opposites.Any(pair => Turns(pair.One, pair.Other, sentence, text) || Turns(pair.Other, pair.One, sentence, text));

    // One word where the text has the opposite alone.
    private static bool Turns(Regex said, Regex opposite, string sentence, string text) =>
        said.IsMatch(sentence) && !opposite.IsMatch(sentence) && opposite.IsMatch(text) && !said.IsMatch(text);

    private static Regex Of(string words) => new($@"\b(?:{words})\b", Options);

    [GeneratedRegex(@"[:;]\s+")]
    private static partial Regex Clauses();

    // 'No, …' answers the question and denies nothing of what follows.
    [GeneratedRegex(@"^\W*(?:yes|no|hardly|not \w+)\s*[,:;.-]", Options)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\b(?:not|no|never|none|neither|nor|cannot|without|fails? to|lacks?)\b|n['’]t\b", Options)]
    private static partial Regex Negation();
}
