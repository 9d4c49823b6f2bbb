namespace RagPrep.Index.Qdrant;

/// <summary>Who fuses the lexical and the dense side.</summary>
public enum QdrantFusion
{
    /// <summary>This program, from the scores of both.</summary>
    Own,

    /// <summary>The cluster, by reciprocal rank.</summary>
    Rrf,

    /// <summary>The cluster, by distribution-based scores: each side's mean and three standard deviations become 0 to 1.</summary>
    Dbsf,
}
