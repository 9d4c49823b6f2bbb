using System.Text.Json;

namespace RagPrep.Retrieval;

/// <summary>From what is known of a passage to the probability that it answers the question; fitted by <c>ragprep eval tune</c> and kept in ranking.json.</summary>
/// <remarks>
/// The weights are those under which the relevant passages have the greatest share of the softmax over those read for a question
/// (Cao et al., "Learning to Rank: From Pairwise Approach to Listwise Approach", 2007), scaled so that the sigmoid is a probability.
/// </remarks>
/// <param name="Provenance">On what and how it was fitted.</param>
/// <param name="Bias">Intercept.</param>
/// <param name="Weights">Weight of each feature.</param>
public sealed record RankingModel(string Provenance, double Bias, RankingFeatures Weights)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The numbers that ship, from the assembly's resource ranking.json.</summary>
    public static RankingModel Shipped { get; } = Load();

    /// <summary>Probability, 0 to 1, that the passage answers.</summary>
    public double Probability(RankingFeatures features) => CrossEncoderReranking.Sigmoid(Bias + features.Dot(Weights));

    /// <summary>As it is kept in the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static RankingModel Load()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream("RagPrep.ranking.json")!;
        return JsonSerializer.Deserialize<RankingModel>(stream, Json)!;
    }
}
