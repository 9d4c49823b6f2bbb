using RagPrep.Chunking;

namespace RagPrep.Retrieval;

/// <summary>A chunk that was found.</summary>
/// <param name="Rank">Place, from 1.</param>
/// <param name="Score">The last stage's score.</param>
/// <param name="Ordinal">The chunk's number in the generation that was searched.</param>
/// <param name="Chunk">The chunk.</param>
/// <param name="BestUnit">The unit nearest to the question by vector (0 where no vector was made).</param>
/// <param name="Stages">By stage ('lexical', 'dense', 'fusion', 'rerank', 'ranking'), what each that saw the chunk said of it.</param>
public sealed record Hit(
    int Rank, double Score, int Ordinal, Chunk Chunk, int BestUnit, IReadOnlyDictionary<string, StageScore> Stages)
{
    /// <summary>What the ranking weighed; null where the cross-encoder did not read the chunk.</summary>
    public Relevance? Relevance { get; init; }

    /// <summary>The definition in it that is taken for one of what is asked for, though it does not say so; or null.</summary>
    internal NamelessDefinition? Definition { get; init; }

    /// <summary>Title, headings and text, and what its definition is taken for: the words by which it is found to speak of something.</summary>
    internal string Said => $"{Definition?.Name}\n{Chunk.Context}\n{Chunk.Text}";
}
