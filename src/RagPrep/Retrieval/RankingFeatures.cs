namespace RagPrep.Retrieval;

/// <summary>What is known of a passage that was read, or the weight of each such thing.</summary>
/// <param name="Similarity">Cosine of the question's vector with the chunk's.</param>
/// <param name="BestUnit">Cosine with the nearest unit's.</param>
/// <param name="TextWords">Share of the question's words, weighed by rarity, that the text holds, 0 to 1.</param>
/// <param name="HeadingWords">The same of title and headings.</param>
/// <param name="Reading">Logit of the cross-encoder.</param>
public sealed record RankingFeatures(double Similarity, double BestUnit, double TextWords, double HeadingWords, double Reading)
{
    /// <summary>Sum of the products with weights.</summary>
    internal double Dot(RankingFeatures weights) =>
        (Similarity * weights.Similarity) + (BestUnit * weights.BestUnit) + (TextWords * weights.TextWords) +
        (HeadingWords * weights.HeadingWords) + (Reading * weights.Reading);

    /// <summary>In the order of the record.</summary>
    internal double[] ToArray() => [Similarity, BestUnit, TextWords, HeadingWords, Reading];

    /// <summary>Of five numbers in the order of the record.</summary>
    internal static RankingFeatures Of(double[] values) => new(values[0], values[1], values[2], values[3], values[4]);

    /// <summary>Of a candidate that the cross-encoder gave a probability, above 0 and below 1.</summary>
    internal static RankingFeatures Of(Candidate candidate, QuestionTerms question, double probability) => new(
        candidate.Similarity,
        candidate.BestUnitSimilarity,
        question.Coverage($"{candidate.Definition?.Name}\n{candidate.Chunk.Text}"),
        question.Coverage($"{candidate.Definition?.Name}\n{candidate.Chunk.Context}"),
        Math.Log(probability / (1 - probability)));
}
