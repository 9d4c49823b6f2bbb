using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Retrieval;

/// <summary>A definition that does not say what it defines ('Definition: …' on a page that lost its headings), taken for one of what is asked for.</summary>
/// <param name="Unit">The unit's number in its chunk.</param>
/// <param name="Name">What is asked for.</param>
internal sealed record NamelessDefinition(int Unit, string Name)
{
    // Of the cosine with the question: what it must reach, and by how much it must surpass every other definition without a name.
    private const double Least = 0.34, Ahead = 0.09;

    // What a definition opens may go on for so many passages; its name may be the last word before it, too.
    private const int Before = 1, After = 5;

    /// <summary>
    /// The candidates, one of them with the definition that the question asks for, where there is one: it is the nearest by far, the notes
    /// say the thing's name close to it, and no passage defines the thing by name.
    /// </summary>
    /// <param name="candidates">What will be read.</param>
    /// <param name="others">Further chunks that the question found by its vector.</param>
    /// <param name="question">The question.</param>
    /// <param name="vector">Its vector.</param>
    /// <param name="generation">What was searched.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal static async Task<List<Candidate>> FindAsync(
        List<Candidate> candidates, IEnumerable<int> others, UnderstoodQuestion question, ReadOnlyMemory<float> vector, IChunkIndex generation, CancellationToken cancellationToken)
    {
        if (question.Kind != QuestionKind.Definition || NearestOf(candidates) is not var (best, unit) || candidates.Exists(candidate => Defines(candidate, question.Text)))
            return candidates;
        var name = string.Join(' ', QuestionWords.Without(question.Text)).TrimEnd('?', '.', '!');
        if (!await AreSaidNearAsync([name, .. question.OtherNames], best, unit, generation, cancellationToken))
            return candidates;
        foreach (var ordinal in others.Except(candidates.Select(candidate => candidate.Ordinal)))
        {
            if ((await OfAsync(generation, ordinal, vector, cancellationToken)).Any(other => other.Similarity > best.Units[unit] - Ahead))
                return candidates;
        }
        return [.. candidates.Select(candidate => ReferenceEquals(candidate, best) ? best with { BestUnit = unit, Definition = new NamelessDefinition(unit, name) } : candidate)];
    }

    private static (Candidate Candidate, int Unit)? NearestOf(List<Candidate> candidates)
    {
        var nearest = candidates
            .SelectMany(candidate => In(candidate.Chunk).Select(unit => (Candidate: candidate, Unit: unit, Similarity: candidate.Units.ElementAtOrDefault(unit))))
            .OrderByDescending(item => item.Similarity).Take(2).ToList();
        return nearest.Count == 0 || nearest[0].Similarity < Least || (nearest.Count > 1 && nearest[0].Similarity - nearest[1].Similarity < Ahead)
            ? null
            : (nearest[0].Candidate, nearest[0].Unit);
    }

    private static async Task<IEnumerable<(int Unit, float Similarity)>> OfAsync(IChunkIndex generation, int ordinal, ReadOnlyMemory<float> vector, CancellationToken cancellationToken)
    {
        var units = In(await generation.GetAsync(ordinal, cancellationToken)).ToList();
        var similarities = units.Count == 0 ? [] : await generation.UnitSimilaritiesAsync(vector, ordinal, cancellationToken);
        return units.Select(unit => (unit, similarities[unit]));
    }

    // Where a section has a heading, that names what is defined.
    private static IEnumerable<int> In(Chunk chunk) => chunk.HeadingPath.All(heading => heading == chunk.Title)
        ? Enumerable.Range(0, chunk.Units.Count).Where(unit => DefinitionLine.IsNamelessAt(chunk.UnitText(unit)))
        : [];

    private static bool Defines(Candidate candidate, string question)
    {
        var asked = QuestionTerms.AskedAbout(question);
        return Enumerable.Range(0, candidate.Chunk.Units.Count)
            .Any(unit => DefinitionShape.TermOf(candidate.Chunk.UnitText(unit)) is { } term && asked.SetEquals(QuestionTerms.Terms(term)));
    }

    // Or the definition is a lay wording of one of the names.
    private static async Task<bool> AreSaidNearAsync(IEnumerable<string> names, Candidate candidate, int unit, IChunkIndex generation, CancellationToken cancellationToken)
    {
        var phrases = PhraseTable.Of(names);
        if (Synonyms.Of(candidate.Chunk.UnitText(unit)).Any(term => phrases.Find(term).Count > 0))
            return true;
        for (var ordinal = Math.Max(0, candidate.Ordinal - Before); ordinal <= Math.Min(generation.Count - 1, candidate.Ordinal + After); ordinal++)
        {
            var chunk = await generation.GetAsync(ordinal, cancellationToken);
            if (chunk.DocumentId == candidate.Chunk.DocumentId && phrases.Find(chunk.Text).Count > 0)
                return true;
        }
        return false;
    }
}
