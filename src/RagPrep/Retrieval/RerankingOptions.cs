using System.ComponentModel.DataAnnotations;

namespace RagPrep.Retrieval;

/// <summary>Section <c>Reranking</c>: what the cross-encoder reads and how much it counts.</summary>
public sealed class RerankingOptions
{
    /// <summary>Fused hits that it reads. Default 20.</summary>
    [Range(1, 100)]
    public int Depth { get; set; } = 20;

    /// <summary>Weight of the learned ranking, which its reading is part of, against the fused score, 0 to 1. Default 1.</summary>
    [Range(0.0, 1.0)]
    public double Weight { get; set; } = 1;

    /// <summary>Characters of the window around a chunk's best unit. Default 400.</summary>
    [Range(100, 1200)]
    public int WindowCharacters { get; set; } = 400;

    /// <summary>Milliseconds after which the remaining hits keep their fused order. Default 600: some three times what 20 hits take on two quiet cores, so that a busy machine answers later and not worse.</summary>
    [Range(1, 60000)]
    public int DeadlineMilliseconds { get; set; } = 600;
}
