using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>What the ranking's probability of an answer is made of: the sigmoid of the bias and all contributions together.</summary>
/// <param name="Probability">The probability, 0 to 1.</param>
/// <param name="Bias">What every passage begins with.</param>
/// <param name="Features">What is known of the passage, with what it adds.</param>
public sealed record RankingExplanation(double Probability, double Bias, IReadOnlyList<FeatureExplanation> Features)
{
    /// <summary>Explains a probability.</summary>
    public static RankingExplanation Of(Relevance relevance)
    {
        var (features, weights) = (relevance.Features, relevance.Model.Weights);
        return new RankingExplanation(relevance.Probability, relevance.Model.Bias,
        [
            Feature("similarity", features.Similarity, weights.Similarity, "cosine of question and passage"),
            Feature("bestUnit", features.BestUnit, weights.BestUnit, "cosine of the question and the nearest sentence"),
            Feature("textWords", features.TextWords, weights.TextWords, "share of the question's words, weighed by rarity, in the text"),
            Feature("headingWords", features.HeadingWords, weights.HeadingWords, "the same in title and headings"),
            Feature("reading", features.Reading, weights.Reading, "the cross-encoder's probability, as a logit"),
        ]);
    }

    private static FeatureExplanation Feature(string name, double value, double weight, string meaning) => new(name, value, weight, value * weight, meaning);
}
