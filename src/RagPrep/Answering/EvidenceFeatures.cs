using System.Text.RegularExpressions;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering;

/// <summary>What tells a unit that answers from one that does not; <see cref="EvidenceModel"/> weighs it.</summary>
internal sealed partial class EvidenceFeatures
{
    // 'Fitting PCA on all rows before the split' is something else.
    private const int MostOther = 2;

    private readonly QuestionTerms terms;
    private readonly IReadOnlySet<string> asked;
    private readonly QuestionKind kind;
    private readonly double bestPassage;
    private readonly IReadOnlyList<Hit> hits;
    private readonly List<IEnumerable<string>> names;
    private readonly Dictionary<int, PassageFeatures> passages;

    /// <param name="found">The question and the passages.</param>
    /// <param name="units">All units of the passages that evidence is taken from.</param>
    public EvidenceFeatures(SearchResult found, IReadOnlyList<Evidence> units)
    {
        terms = QuestionTerms.Of(found.Query, found.Index);
        asked = QuestionTerms.AskedAbout(found.Query);
        kind = QuestionKinds.Of(found.Query);
        hits = found.Hits;
        names = NamesOf(found, kind, asked);
        bestPassage = found.Hits.Select(hit => hit.Score).DefaultIfEmpty(0).Max() is var best && best > 0 ? best : 1;
        passages = units.GroupBy(unit => unit.Hit.Ordinal).ToDictionary(group => group.Key, group => PassageFeatures.Of([.. group], terms));
    }

    /// <summary>What is known of a unit before the cross-encoder has read it.</summary>
    public double[] AtSight(Evidence unit)
    {
        var (text, passage, code) = (unit.Said, passages[unit.Hit.Ordinal], unit.Kind == BlockKind.Code);
        return
        [
            unit.Similarity,
            unit.Similarity - passage.BestSimilarity,
            unit.Overlap,
            terms.Coverage($"{unit.Hit.Chunk.Context}\n{text}"),
            passage.HeadingMatch,
            1.0 / unit.Hit.Rank,
            unit.Hit.Score / bestPassage,
            passage.Logit,
            Flag(unit.Unit == 0),
            Math.Log(1 + Passage.CountWords(text)),
            Flag(code && kind == QuestionKind.Code),
            Flag(code && kind != QuestionKind.Code),
            Flag(unit.Kind == BlockKind.Table),
            Flag(Defines(text)),
            Flag(kind == QuestionKind.Number && text.Any(char.IsAsciiDigit)),
            Flag(Referent.IsBefore(text)),
        ];
    }

    /// <summary>All that is known of a unit among those that were read.</summary>
    /// <param name="unit">The unit; it was read.</param>
    /// <param name="read">All that were read.</param>
    public double[] AsRead(Evidence unit, IReadOnlyList<Evidence> read)
    {
        var passage = read.Where(other => other.Hit.Ordinal == unit.Hit.Ordinal).ToList();
        var besides = passage.Where(other => Math.Abs(other.Unit - unit.Unit) == 1).Select(other => other.Logit);
        return [.. AtSight(unit), unit.Logit, unit.Probability ?? 0, unit.Logit - read.Max(other => other.Logit), passage.Max(other => other.Logit), besides.DefaultIfEmpty(LogisticModel.Logit(0)).Max()];
    }

    /// <summary>Whether the question asks what something is and a text says so.</summary>
    public bool Defines(string text) => kind == QuestionKind.Definition && DefinitionShape.TermOf(text) is { } term && IsAskedAbout(term);

    /// <summary>Whether the question asks what something is or how it works, and a unit is the first, of all that was found, in a section of that name.</summary>
    public bool Opens(Evidence unit) => unit.Unit == 0
        && unit.Hit.Chunk.HeadingPath.Any(heading => IsName(heading) && FirstUnder(heading, unit.Hit.Chunk.DocumentId) == unit.Hit.Ordinal);

    private int FirstUnder(string heading, string document) =>
        hits.Where(hit => hit.Chunk.DocumentId == document && hit.Chunk.HeadingPath.Contains(heading)).Min(hit => hit.Ordinal);

    private bool IsName(string heading) => names.Count > 0 && QuestionTerms.Terms(heading).ToHashSet() is { Count: > 0 } words && names.Any(words.SetEquals);

    // What is asked for by name, and what its acronym stands for.
    private static List<IEnumerable<string>> NamesOf(SearchResult found, QuestionKind kind, IReadOnlySet<string> asked)
    {
        var thing = HowItWorks().Match(found.Query) is { Success: true } works ? QuestionTerms.AskedAbout(works.Groups["thing"].Value)
            : kind == QuestionKind.Definition ? asked : null;
        return thing is null ? [] : [thing, .. found.Understood.LongForms.Select(QuestionTerms.Terms)];
    }

    // 'SHAP values' where SHAP is asked for, 'bias' where bias and variance are; but not 'Type M error' for a Type I error.
    private bool IsAskedAbout(string term) => QuestionTerms.Terms(term).ToHashSet() is { Count: > 0 } words && (words.IsSubsetOf(asked) || (asked.IsSubsetOf(words) && words.Count <= asked.Count + MostOther));

    private static double Flag(bool holds) => holds ? 1 : 0;

    [GeneratedRegex(@"^how (?:do|does) (?:an? |the )?(?<thing>.+?) (?:actually |really )?works?[?. ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowItWorks();
}
