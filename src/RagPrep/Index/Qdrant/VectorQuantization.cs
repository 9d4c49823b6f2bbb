namespace RagPrep.Index.Qdrant;

/// <summary>How the cluster holds vectors in memory.</summary>
public enum VectorQuantization
{
    /// <summary>As floats.</summary>
    None,

    /// <summary>As bytes, a quarter of it; the best are scored again by their floats.</summary>
    Int8,
}
