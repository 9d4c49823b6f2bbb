using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RagPrep.Models;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering;

/// <summary>Finds the units of the best passages that answer the question: first at sight, then as the cross-encoder reads them.</summary>
public sealed partial class EvidenceSelection(IReranker reranker, EvidenceModel model, IOptions<AnsweringOptions> options, TimeProvider time)
{
    // A definition comes first where it answers nearly as well as what answers best. What opens the section of the name that is asked for does not
    // say the name again and so scores low: less will do, or that the cross-encoder finds hardly anything better.
    private const double NearlyAsWell = 0.3, Opening = 0.1, NearLogit = 2;

    // Of the units that are read, those that are read for each part of a question; a part's best one counts where it is that likely to answer.
    private const int UnitsOfPart = 3;
    private const double AnswersPart = 0.5;

    // Of the rarity of an unknown word: a yes or no under a heading that asks without such a word of the question answers that heading alone.
    private const double RareWord = 0.5;

    /// <summary>The units read for the whole question, best first, and before them what answers each of its parts best; what compares comes before its sides.</summary>
    public async Task<IReadOnlyList<Evidence>> SelectAsync(SearchResult found, CancellationToken cancellationToken)
    {
        var compares = found.Understood.Kind == QuestionKind.Comparison;
        var parts = new List<Evidence>();
        foreach (var part in found.Parts)
        {
            var read = await SelectAsync(part, await UnitsAsync(part, options.Value.Passages, cancellationToken), UnitsOfPart, cancellationToken);
            // A side of a comparison is a word or two, that other notes may mean otherwise: the whole question has to find them, too.
            parts.AddRange(read.Take(1).Where(unit => unit.Score >= AnswersPart && (!compares || found.Hits.Any(hit => hit.Ordinal == unit.Hit.Ordinal))).Select(unit => unit with { OfPart = true }));
        }
        var units = await UnitsAsync(found, options.Value.Passages, cancellationToken);
        var whole = await SelectAsync(found, units, options.Value.Units - (UnitsOfPart * found.Parts.Count), cancellationToken);
        var first = compares ? 1 : 0;
        return [.. whole.Take(first), .. parts, .. whole.Skip(first)];
    }

    /// <summary>All units of the best passages that say something, unread and without a score.</summary>
    internal static async Task<IReadOnlyList<Evidence>> UnitsAsync(SearchResult found, int passages, CancellationToken cancellationToken)
    {
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var rare = AsksYesOrNo().IsMatch(found.Query) ? RareWord * found.Index.InverseDocumentFrequency("") : double.PositiveInfinity;
        var units = new List<Evidence>();
        foreach (var hit in found.Statements.Take(passages))
        {
            var similarities = found.QueryVector.IsEmpty
                ? new float[hit.Chunk.Units.Count]
                : await found.Index.UnitSimilaritiesAsync(found.QueryVector, hit.Ordinal, cancellationToken);
            units.AddRange(similarities.Select((similarity, unit) => new Evidence(hit, unit, similarity, 0, null, 0)).Select(unit => unit with { Overlap = terms.Coverage(unit.Said) }));
        }
        return [.. units.Where(unit => ReadableText.IsIn(unit.Text) && !AnswersAnother(unit, terms, rare))];
    }

    // 'Yes, since …' under a heading that asks of L1 says nothing of ridge.
    private static bool AnswersAnother(Evidence unit, QuestionTerms asked, double rare) =>
        YesOrNo().IsMatch(unit.Text) && unit.Hit.Chunk.HeadingPath is [.., var heading] && heading.Contains('?')
        && asked.RarestMissing($"{heading}\n{unit.Text}") >= rare;

    [GeneratedRegex(@"^(?:is|are|was|were|can|could|do|does|did|should|would|will|has|have)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksYesOrNo();

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:yes|no)\b[.,;:!]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo();

    /// <summary>The units that look best, so many, read and in the order of their scores.</summary>
    internal async Task<IReadOnlyList<Evidence>> SelectAsync(SearchResult found, IReadOnlyList<Evidence> units, int most, CancellationToken cancellationToken)
    {
        // 1. The best at sight.
        var features = new EvidenceFeatures(found, units);
        var read = units.Select(unit => unit with { Score = model.Sight.Probability(features.AtSight(unit)) })
            .OrderByDescending(unit => unit.Score).Take(most).ToList();

        // 2. What the cross-encoder says of them.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.DeadlineMilliseconds), time);
        var asked = QuestionTerms.AskedAbout(found.Query);
        var logits = await reranker.ScoreAsync(found.Query, [.. read.Select(unit => TextOf(asked, unit))], deadline.Token, cancellationToken);
        read = [.. read.Zip(logits, (unit, logit) => logit is { } value ? unit with { Probability = CrossEncoderReranking.Sigmoid(value) } : unit)];

        // 3. All of that together; what was not read in time keeps its score at sight.
        read = [.. read.Select(unit => unit.Probability is null ? unit : unit with { Score = model.Reading.Probability(features.AsRead(unit, read)) })
            .OrderByDescending(unit => unit.Score)];

        // 4. What is asked for by 'what is' before what is said of it.
        return [.. read.OrderByDescending(unit => Introduces(unit, read, features))];
    }

    private static bool Introduces(Evidence unit, List<Evidence> read, EvidenceFeatures features)
    {
        var best = read[0].Score;
        if (unit.Score >= NearlyAsWell * best && features.Defines(unit.Said))
            return true;
        return (unit.Score >= Opening * best || unit.Logit >= read.Max(other => other.Logit) - NearLogit) && features.Opens(unit);
    }

    // A unit alone often does not name what it speaks of; its heading does, and those above it that name what neither does.
    private static string TextOf(IReadOnlySet<string> asked, Evidence unit)
    {
        var (chunk, text) = (unit.Hit.Chunk, unit.Hit.Chunk.Plain(unit.Unit, unit.Unit));
        if (unit.TakenFor is { } name)
            return $"{name}: {text}";
        return Headed.Of(asked, chunk, chunk.HeadingPath is [.., var last] ? $"{last}: {text}" : text);
    }
}
