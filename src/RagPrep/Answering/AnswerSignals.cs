using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>What tells a right answer from a wrong one; the calibration weighs them.</summary>
/// <param name="Similarity">The question's best dense score among the hits: mean cosine of a passage and of its best unit.</param>
/// <param name="FirstPassage">Logit of what the cross-encoder says of the first hit.</param>
/// <param name="Found">How nearly the first passages hold all that is asked about, over ln(1 + number of those words): 1 less the rarity of the rarest
/// word that they lack, as a share of an unknown word's. High for a short question all of whose words were found; 0 where nothing is named.</param>
/// <param name="Said">How much of what is asked about, weighed by rarity, one unit of evidence holds with its headings: squared, over the same.</param>
/// <param name="Terms">ln(1 + number of the question's words).</param>
/// <param name="Margin">How far the logit of the best unit stands above the mean of the fourth to tenth: an answer stands out, a mere topic does not.</param>
/// <param name="Evidence">Logit of how likely any unit answers, were the units independent: <see cref="EvidenceModel"/> weighs each.</param>
/// <param name="MissingNames">Named things of the question that no hit holds (<see cref="MissingWords"/>), as ln(1 + number).</param>
public sealed record AnswerSignals(
    double Similarity, double FirstPassage, double Found, double Said, double Terms, double Margin, double Evidence, double MissingNames)
{
    // The passages that an answer comes from as a rule, and the units that make the ground it must stand out from.
    private const int FirstPassages = 3, GroundFrom = 3, GroundTo = 10;

    /// <summary>Of a search that found nothing.</summary>
    public static AnswerSignals None { get; } = new(0, LogisticModel.Logit(0), 0, 0, 0, 0, LogisticModel.Logit(0), 0);

    /// <summary>The signals in the order of the calibration's weights.</summary>
    public double[] ToArray() => [Similarity, FirstPassage, Found, Said, Terms, Margin, Evidence, MissingNames];

    /// <summary>Reads them off a search and its evidence.</summary>
    /// <param name="found">The search.</param>
    /// <param name="evidence">The units read; those read for a part of the question alone do not count.</param>
    /// <param name="missing">What the question asks about and no hit holds.</param>
    public static AnswerSignals Of(SearchResult found, IReadOnlyList<Evidence> evidence, MissingWords missing)
    {
        evidence = [.. evidence.Where(item => !item.OfPart)];
        if (evidence.Count == 0)
            return None;
        var asked = new QuestionTerms(QuestionTerms.AskedAbout(found.Query).ToDictionary(term => term, found.Index.InverseDocumentFrequency));
        var brevity = asked.Count == 0 ? 0 : 1 / Math.Log(1 + asked.Count);
        var hits = found.Statements.ToList();
        var first = string.Join('\n', hits.Take(FirstPassages).Select(hit => hit.Said));
        return new AnswerSignals(
            hits.Max(hit => ScoreOf(hit, "dense")),
            LogisticModel.Logit(ScoreOf(hits[0], "rerank")),
            (1 - asked.RarestMissing(first) / found.Index.InverseDocumentFrequency("")) * brevity,
            Math.Pow(evidence.Max(item => asked.Coverage($"{item.Hit.Chunk.Context}\n{item.Said}")), 2) * brevity,
            Math.Log(1 + QuestionTerms.Of(found.Query, found.Index).Count),
            MarginOf([.. evidence.Select(item => item.Logit).OrderDescending()]),
            LogisticModel.Logit(1 - evidence.Aggregate(1.0, (none, item) => none * (1 - item.Score))),
            Math.Log(1 + missing.Names));
    }

    private static double MarginOf(List<double> logits) =>
        logits.Count <= GroundFrom ? 0 : logits[0] - logits[GroundFrom..Math.Min(GroundTo, logits.Count)].Average();

    private static double ScoreOf(Hit hit, string stage) => hit.Stages.TryGetValue(stage, out var score) ? score.Score : 0;
}
