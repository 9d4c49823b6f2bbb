using System.ComponentModel.DataAnnotations;

namespace RagPrep.Retrieval;

/// <summary>Section <c>Retrieval</c>: how candidates are found and fused.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Candidates from each of the lexical and the dense side. Default 100.</summary>
    [Range(1, 1000)]
    public int Candidates { get; set; } = 100;

    /// <summary>How the two sides become one list. Default <c>MinMax</c>.</summary>
    public FusionMethod Fusion { get; set; } = FusionMethod.MinMax;

    /// <summary>Weight of the lexical side; the dense side has the rest. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double LexicalWeight { get; set; } = 0.3;
}
