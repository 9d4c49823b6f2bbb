namespace RagPrep.Retrieval;

/// <summary>How two ranked lists become one.</summary>
public enum FusionMethod
{
    /// <summary>Scores scaled to 0–1 within each list, then their weighted mean.</summary>
    MinMax,

    /// <summary>Weighted sum of 1 / (60 + rank).</summary>
    ReciprocalRank,
}
