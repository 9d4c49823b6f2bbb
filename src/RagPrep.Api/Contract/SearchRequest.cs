using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>What <c>POST /v1/search</c> takes.</summary>
public sealed record SearchRequest
{
    /// <summary>What is looked for: 1 to 2,000 characters.</summary>
    /// <example>What does a p-value mean?</example>
    public string? Query { get; init; }

    /// <summary>Hits wanted, 1 to 100. Default 10.</summary>
    /// <example>10</example>
    public int Top { get; init; } = 10;

    /// <summary>Which retrievers run. Default hybrid.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>Whether the cross-encoder reads the best hits again and reorders them. Default true.</summary>
    public bool Rerank { get; init; } = true;

    /// <summary>Limits the search to some files, or null for all.</summary>
    public ChunkFilter? Filter { get; init; }

    /// <summary>Adds to every hit why it was found. Default false.</summary>
    public bool Explain { get; init; }
}
