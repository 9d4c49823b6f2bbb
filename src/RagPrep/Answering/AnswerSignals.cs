using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>What tells a right answer from a wrong one; the calibration weighs them.</summary>
/// <param name="Similarity">The question's best dense score among the hits: mean cosine of a passage and of its best unit.</param>
/// <param name="FirstPassage">Logit of what the cross-encoder says of the first hit.</param>
/// <param name="Missing">Rarity of the rarest word of the question that the first passages do not hold, as a share of that of an unknown word, 0 to 1.</param>
/// <param name="Terms">ln(1 + number of the question's words).</param>
/// <param name="Margin">How far the logit of the best unit stands above the mean of the fourth to tenth: an answer stands out, a mere topic does not.</param>
public sealed record AnswerSignals(double Similarity, double FirstPassage, double Missing, double Terms, double Margin)
{
    // The passages that an answer comes from as a rule, and the units that make the ground it must stand out from.
    private const int FirstPassages = 3, GroundFrom = 3, GroundTo = 10;

    /// <summary>The signals in the order of the calibration's weights.</summary>
    public double[] ToArray() => [Similarity, FirstPassage, Missing, Terms, Margin];

    /// <summary>Reads them off a search and its evidence.</summary>
    public static AnswerSignals Of(SearchResult found, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return new AnswerSignals(0, Logit(0), 1, 0, 0);
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var first = found.Hits.Take(FirstPassages).Select(hit => $"{hit.Chunk.Context}\n{hit.Chunk.Text}");
        return new AnswerSignals(
            found.Hits.Max(hit => ScoreOf(hit, "dense")),
            Logit(ScoreOf(found.Hits[0], "rerank")),
            terms.RarestMissing(string.Join('\n', first)) / found.Index.InverseDocumentFrequency(""),
            Math.Log(1 + terms.Count),
            MarginOf([.. evidence.Select(item => Logit(item.Probability ?? 0)).OrderDescending()]));
    }

    private static double MarginOf(List<double> logits) =>
        logits.Count <= GroundFrom ? 0 : logits[0] - logits[GroundFrom..Math.Min(GroundTo, logits.Count)].Average();

    private static double ScoreOf(Hit hit, string stage) => hit.Stages.TryGetValue(stage, out var score) ? score.Score : 0;

    private static double Logit(double probability)
    {
        var p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }
}
