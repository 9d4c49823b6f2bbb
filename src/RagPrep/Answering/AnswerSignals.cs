using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>What tells a right answer from a wrong one; the calibration weighs them.</summary>
/// <param name="Similarity">The question's best dense score among the hits: mean cosine of a passage and of its best unit.</param>
/// <param name="FirstPassage">Logit of what the cross-encoder says of the first hit.</param>
/// <param name="Missing">Rarity of the rarest word of the question that the first passages do not hold, as a share of that of an unknown word, 0 to 1.</param>
/// <param name="Terms">ln(1 + number of the question's words).</param>
/// <param name="Margin">How far the logit of the best unit stands above the mean of the fourth to tenth: an answer stands out, a mere topic does not.</param>
/// <param name="Evidence">Logit of how likely the best unit answers, as <see cref="EvidenceModel"/> weighs it.</param>
/// <param name="MissingNames">Named things of the question that no hit holds (<see cref="MissingWords"/>), as ln(1 + number).</param>
public sealed record AnswerSignals(
    double Similarity, double FirstPassage, double Missing, double Terms, double Margin, double Evidence, double MissingNames)
{
    // The passages that an answer comes from as a rule, and the units that make the ground it must stand out from.
    private const int FirstPassages = 3, GroundFrom = 3, GroundTo = 10;

    /// <summary>Of a search that found nothing.</summary>
    public static AnswerSignals None { get; } = new(0, LogisticModel.Logit(0), 1, 0, 0, LogisticModel.Logit(0), 0);

    /// <summary>The signals in the order of the calibration's weights.</summary>
    public double[] ToArray() => [Similarity, FirstPassage, Missing, Terms, Margin, Evidence, MissingNames];

    /// <summary>Reads them off a search and its evidence.</summary>
    /// <param name="found">The search.</param>
    /// <param name="evidence">The units read; those read for a part of the question alone do not count.</param>
    /// <param name="missing">What the question asks about and no hit holds.</param>
    public static AnswerSignals Of(SearchResult found, IReadOnlyList<Evidence> evidence, MissingWords missing)
    {
        evidence = [.. evidence.Where(item => !item.OfPart)];
        if (evidence.Count == 0)
            return None;
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var hits = found.Statements.ToList();
        var first = string.Join('\n', hits.Take(FirstPassages).Select(hit => $"{hit.Chunk.Context}\n{hit.Chunk.Text}"));
        return new AnswerSignals(
            hits.Max(hit => ScoreOf(hit, "dense")),
            LogisticModel.Logit(ScoreOf(hits[0], "rerank")),
            terms.RarestMissing(first) / found.Index.InverseDocumentFrequency(""),
            Math.Log(1 + terms.Count),
            MarginOf([.. evidence.Select(item => item.Logit).OrderDescending()]),
            LogisticModel.Logit(evidence.Max(item => item.Score)),
            Math.Log(1 + missing.Names));
    }

    private static double MarginOf(List<double> logits) =>
        logits.Count <= GroundFrom ? 0 : logits[0] - logits[GroundFrom..Math.Min(GroundTo, logits.Count)].Average();

    private static double ScoreOf(Hit hit, string stage) => hit.Stages.TryGetValue(stage, out var score) ? score.Score : 0;
}
