namespace RagPrep.Retrieval;

/// <summary>The prefixes of the retrieval flow that can be run alone.</summary>
public enum SearchMode
{
    /// <summary>BM25 and dense, fused.</summary>
    Hybrid,

    /// <summary>BM25 alone.</summary>
    Lexical,

    /// <summary>Vectors alone.</summary>
    Dense,
}
