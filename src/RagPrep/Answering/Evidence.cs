using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>A unit that may answer the question.</summary>
/// <param name="Hit">The passage it stands in.</param>
/// <param name="Unit">Its number in the chunk.</param>
/// <param name="Similarity">Cosine of its vector with the question's.</param>
/// <param name="Overlap">Share of the question's words, weighed by rarity, that it holds, 0 to 1.</param>
/// <param name="Probability">What the cross-encoder says, 0 to 1, or null where it did not read the unit in time.</param>
/// <param name="Score">How well it answers, 0 to 1, as <see cref="EvidenceModel"/> weighs all of that.</param>
public sealed record Evidence(Hit Hit, int Unit, double Similarity, double Overlap, double? Probability, double Score)
{
    /// <summary>Whether it was read for a part of the question alone, and answers that best: it has a place in the answer.</summary>
    public bool OfPart { get; init; }

    /// <summary>Logit of <see cref="Probability"/>; the least where the unit was not read.</summary>
    internal double Logit => LogisticModel.Logit(Probability ?? 0);

    /// <summary>The unit's text.</summary>
    public string Text => Hit.Chunk.UnitText(Unit);

    /// <summary>What it is taken for a definition of, though it does not say so; null for any other unit.</summary>
    internal string? TakenFor => Hit.Definition is { } definition && definition.Unit == Unit ? definition.Name : null;

    /// <summary>The text, after what it is taken for.</summary>
    internal string Said => TakenFor is { } name ? $"{name}: {Text}" : Text;

    /// <summary>The unit's kind.</summary>
    public BlockKind Kind => Hit.Chunk.Units[Unit].Kind;
}
