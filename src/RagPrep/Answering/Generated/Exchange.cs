using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering.Generated;

/// <summary>Tells a sentence that has the two sides of a relation exchanged: cause and effect, the compared and its measure, before and after.</summary>
internal static partial class Exchange
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Share of a relation's own words that another must hold to speak of the same.
    private const double SameRelation = 0.5;

    // Words between the two sides, and whether the second side comes first in what is meant.
    private static readonly (Regex Words, bool Turned, int Kind)[] Relations =
    [
        .. new (string Words, bool Turned)[][]
        {
            [(@"because|since|due to|owing to", true), (@"so|therefore|hence|leads? to|caus(?:es?|ing)|results? in|makes?|which is why", false)],
            [(@"rather than|instead of", false)], [(@"than", false)], [(@"before", false), (@"after", true)], [(@"from", false)],
        }.SelectMany((words, kind) => words.Select(one => (new Regex($@"\b(?:{one.Words})\b", Options), one.Turned, kind))),
    ];

    /// <summary>Whether a sentence exchanges the sides of a relation of a text.</summary>
    public static bool Is(string sentence, string text)
    {
        var known = Of(text).ToList();
        return Of(sentence).Any(said => known.Exists(relation => relation.Kind == said.Kind && Exchanges(said, relation)));
    }

    private static bool Exchanges(Relation said, Relation known)
    {
        var all = said.First.Concat(said.Second).ToHashSet();
        if (all.Count(term => known.First.Contains(term) || known.Second.Contains(term)) < SameRelation * all.Count)
            return false;
        var (straight, one, other) = (Shared(said.First, known.First) + Shared(said.Second, known.Second), Shared(said.First, known.Second), Shared(said.Second, known.First));
        return one > 0 && other > 0 && one + other > 2 * straight;
    }

    private static int Shared(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains);

    private static IEnumerable<Relation> Of(string text) =>
        from span in SentenceSplitter.Split(text, new TextSpan(0, text.Length))
        from clause in Clauses().Split(span.In(text))
        from relation in Relations
        from Match match in relation.Words.Matches(clause)
        let sides = SidesOf(clause, match)
        let before = Terms(sides.Before)
        let behind = Terms(sides.Behind)
        select relation.Turned ? Relation.Of(relation.Kind, behind, before) : Relation.Of(relation.Kind, before, behind);

    // 'Because the cache is cold, requests are slow' has its first side behind the comma.
    private static (string Before, string Behind) SidesOf(string clause, Match word)
    {
        var (before, behind) = (clause[..word.Index], clause[(word.Index + word.Length)..]);
        return !before.Any(char.IsLetter) && behind.IndexOf(',') is >= 0 and var comma ? (behind[comma..], behind[..comma]) : (before, behind);
    }

    private static HashSet<string> Terms(string text) => [.. Denial.Word().Matches(text).Select(match => Denial.TermOf(match.Value)).OfType<string>()];

    [GeneratedRegex(@"[;:]\s+")]
    private static partial Regex Clauses();

    /// <summary>The words of its own that each side of a relation has.</summary>
    private sealed record Relation(int Kind, HashSet<string> First, HashSet<string> Second)
    {
        public static Relation Of(int kind, HashSet<string> first, HashSet<string> second) => new(kind, [.. first.Except(second)], [.. second.Except(first)]);
    }
}
