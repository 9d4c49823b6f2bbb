namespace RagPrep.Retrieval;

/// <summary>Whether a passage answers, by all that is known of it.</summary>
/// <param name="Features">What is known.</param>
/// <param name="Model">What weighs it.</param>
public sealed record Relevance(RankingFeatures Features, RankingModel Model)
{
    /// <summary>Probability, 0 to 1, that it answers.</summary>
    public double Probability => Model.Probability(Features);
}
