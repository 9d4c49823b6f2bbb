using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>A unit that may answer the question.</summary>
/// <param name="Hit">The passage it stands in.</param>
/// <param name="Unit">Its number in the chunk.</param>
/// <param name="Similarity">Cosine of its vector with the question's.</param>
/// <param name="Overlap">Share of the question's words, weighed by rarity, that it holds, 0 to 1.</param>
/// <param name="Probability">What the cross-encoder says, 0 to 1, or null where it did not read the unit in time.</param>
public sealed record Evidence(Hit Hit, int Unit, double Similarity, double Overlap, double? Probability)
{
    /// <summary>How good it looked before the cross-encoder read it: the mean of its similarity, its overlap and its passage's score, weighed 2 : 1 : 1.</summary>
    public double FirstSight => 0.5 * Similarity + 0.25 * Overlap + 0.25 * Hit.Score;

    /// <summary>How well it answers.</summary>
    public double Score => 0.6 * (Probability ?? 0) + 0.4 * FirstSight;

    /// <summary>The unit's text.</summary>
    public string Text => Hit.Chunk.UnitText(Unit);
}
