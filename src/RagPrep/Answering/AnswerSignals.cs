using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>What tells a right answer from a wrong one; the calibration weighs them.</summary>
/// <param name="BestUnit">Logit of the cross-encoder's best unit.</param>
/// <param name="BestWindow">Logit of the cross-encoder's best passage window.</param>
/// <param name="Similarity">Best unit's cosine.</param>
/// <param name="Coverage">Share of the question's words, weighed by rarity, in the passages that the answer comes from.</param>
/// <param name="Agreement">1 when the lexical and the dense side have the same first passage, .5 when each has the other's among its first five, else 0.</param>
public sealed record AnswerSignals(double BestUnit, double BestWindow, double Similarity, double Coverage, double Agreement)
{
    /// <summary>The signals in the order of the calibration's weights.</summary>
    public double[] ToArray() => [BestUnit, BestWindow, Similarity, Coverage, Agreement];

    /// <summary>Reads them off a search and its evidence.</summary>
    public static AnswerSignals Of(SearchResult found, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return new AnswerSignals(Logit(0), Logit(0), 0, 0, 0);
        var terms = QuestionTerms.Of(found.Query, found.Index);
        var chunks = evidence.Take(3).Select(item => item.Hit.Chunk).Distinct();
        return new AnswerSignals(
            Logit(evidence.Max(item => item.Probability ?? 0)),
            Logit(found.Hits.Max(hit => hit.Stages.TryGetValue("rerank", out var stage) ? stage.Score : 0)),
            evidence.Max(item => item.Similarity),
            terms.Coverage(string.Join('\n', chunks.Select(chunk => $"{chunk.Context}\n{chunk.Text}"))),
            AgreementOf(found.Hits));
    }

    private static double AgreementOf(IReadOnlyList<Hit> hits)
    {
        var lexical = hits.FirstOrDefault(hit => RankOf(hit, "lexical") == 1);
        var dense = hits.FirstOrDefault(hit => RankOf(hit, "dense") == 1);
        if (lexical is null || dense is null)
            return 0;
        if (lexical == dense)
            return 1;
        return RankOf(lexical, "dense") <= 5 && RankOf(dense, "lexical") <= 5 ? 0.5 : 0;
    }

    private static int RankOf(Hit hit, string stage) => hit.Stages.TryGetValue(stage, out var score) ? score.Rank : int.MaxValue;

    private static double Logit(double probability)
    {
        var p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }
}
