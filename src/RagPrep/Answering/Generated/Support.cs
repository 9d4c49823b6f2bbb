namespace RagPrep.Answering.Generated;

/// <summary>How well a passage supports a sentence.</summary>
/// <param name="Source">The sentences of it that say the same: what is quoted.</param>
/// <param name="Coverage">Share of the sentence's words, weighed by rarity, that these and their heading hold, 0 to 1.</param>
/// <param name="Logit">What the cross-encoder says of both; the least where it did not read them.</param>
/// <param name="Holds">Whether nothing hard is missing from the passage and nothing is turned round.</param>
internal sealed record Support(Source Source, double Coverage, double Logit, bool Holds)
{
    // Logistic regression on sentences of reference answers: the passage that each comes from against the others of its search (docs/llm.md).
    private static readonly LogisticModel Model = new(-10.2, [11.74, 0.548]);

    /// <summary>From this probability on a sentence counts as supported.</summary>
    public const double Likely = 0.5;

    /// <summary>Probability, 0 to 1, that the passage says what the sentence says; 0 where something hard is against it.</summary>
    public double Probability => Holds ? Likelihood(Coverage, Logit) : 0;

    /// <summary>The same of two texts that nothing hard is against.</summary>
    public static double Likelihood(double coverage, double logit) => Model.Probability([coverage, logit]);

    /// <summary>Whether the sentence may go out with this passage as its source.</summary>
    public bool Supports => Probability >= Likely;
}
