using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Sentences that say what something is: 'A p-value is the probability …', 'Recall means …'.</summary>
internal static partial class Definitions
{
    private const int MostTermWords = 4;
    private const int LeastWords = 7;

    // What a sentence starts with that speaks of something before it, counts or compares, or is no definition.
    private static readonly FrozenSet<string> NoTerms = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "it", "this", "that", "there", "these", "those", "they", "he", "she", "we", "you", "i", "what", "which", "who", "one", "here", "so", "such", "both", "each",
        "either", "neither", "if", "when", "where", "while", "why", "how", "because", "since", "as", "but", "and", "or", "for", "in", "on", "at", "by", "with", "then",
        "to", "not", "all", "another", "only", "its", "our", "your", "their", "most", "some", "many", "any", "no", "none", "nothing", "everything", "first", "second",
        "third", "next", "last", "other", "others", "same", "usual", "common", "main", "result", "answer", "question", "point", "rest", "reason", "problem", "difference",
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "fifty", "hundred", "thousand", "half", "few", "several", "better", "best",
        "worse", "worst", "more", "less", "fewer", "still", "itself", "themselves", "my", "his", "her", "of", "from", "after", "before", "under", "without", "like",
        "also", "now", "today", "often", "sometimes", "usually", "finally", "therefore", "however", "instead", "probably", "maybe", "please", "let");

    /// <summary>Definitions in a chunk's sentences.</summary>
    public static IEnumerable<Candidate> In(Chunk chunk) => chunk.Units
        .Where(unit => unit.Kind is BlockKind.Paragraph or BlockKind.ListItem)
        .SelectMany(unit => SentenceSplitter.Split(chunk.Text, new TextSpan(unit.Characters.From - chunk.Characters.From, unit.Characters.To - chunk.Characters.From)))
        .Select(sentence => Of(sentence.In(chunk.Text), chunk)).OfType<Candidate>();

    private static Candidate? Of(string sentence, Chunk chunk)
    {
        var match = Definition().Match(Space().Replace(Mark().Replace(sentence, ""), " "));
        if (!match.Success || sentence.Split(' ').Length < LeastWords || !IsTerm(match, chunk) || Judgement().IsMatch(match.Groups["rest"].Value))
            return null;
        var article = match.Groups["article"].Value.ToLowerInvariant();
        var term = article + (article.Length == 0 ? InSentence(match.Groups["term"].Value) : match.Groups["term"].Value);
        var question = match.Groups["verb"].Value == "means" ? $"What does {term} mean?" : $"What {match.Groups["verb"].Value} {term}?";
        return new Candidate(question, sentence, "definition");
    }

    private static bool IsTerm(Match match, Chunk chunk)
    {
        var term = match.Groups["term"].Value;
        var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostTermWords || NoTerms.Contains(words[0]) || NoTerms.Contains(words[^1]) || words.Contains("or"))
            return false;
        // 'The effect' is one that the text spoke of before, unless the section is about effects.
        var known = !match.Groups["article"].Value.StartsWith("the", StringComparison.OrdinalIgnoreCase) || words.Length > 1 || !term.All(char.IsLower);
        return known || chunk.HeadingPath.Append(chunk.Title).Any(heading => heading.Contains(term, StringComparison.OrdinalIgnoreCase));
    }

    // 'Overfitting' starts a sentence with a capital; 'BM25' and 'JOIN' have theirs everywhere.
    private static string InSentence(string term) =>
        term.Length > 1 && term.Split(' ')[0].Skip(1).All(letter => char.IsLower(letter) || letter == '-') ? char.ToLowerInvariant(term[0]) + term[1..] : term;

    [GeneratedRegex(@"^(?<article>(?:An?|The)\s+)?(?<term>\p{L}[\p{L}\p{N}'’/ -]{1,50}?)(?:\s+\([^)]{1,40}\))?\s+(?:(?<verb>is|are)\s+(?:an?|the)|(?<verb>means))\s+(?<rest>\p{L}.*)", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    /// <summary>What goes on as praise, blame, rank or advice ('is a poor criterion', 'are the usual choice', 'is the one to take'), or as a remark ('means we might').</summary>
    [GeneratedRegex(
        @"^(?:(?:very |rather |perfectly )?(?:good|great|nice|fine|useful|important|powerful|popular|bad|poor|right|wrong|better|best|worse|worst|usual|common|typical|classic|" +
        @"traditional|sensible|reasonable|obvious|safe|big|huge|different|same|similar|equivalent|next|last|main|default|must|plus|mistake|trap|waste|reason|" +
        @"(?:quick|fast|easi|simpl|saf|cheap|strong|hard|bigg)est)(?![\p{L}-])|(?:first|only) (?:thing|step|choice|way|question)\b|(?:one to|we|you|it|they|I|he|she|there)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Judgement();

    [GeneratedRegex(@"^[-*+•\s]+|\*\*|`|__|\A\d+[.)]\s+")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
