using RagPrep.Chunking;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index;

/// <summary>One generation of the index: what it holds never changes, so a search sees one state from start to end.</summary>
public interface IChunkIndex
{
    /// <summary>The catalog's generation that this one was made of.</summary>
    long Generation { get; }

    /// <summary>Number of chunks; ordinals are 0 to <c>Count - 1</c>.</summary>
    int Count { get; }

    /// <summary>Best chunks by BM25 over heading path and text, best first, ties by ordinal; none where no term is known.</summary>
    /// <param name="query">The query's text; analysed as the documents were.</param>
    /// <param name="expansions">Other words to search by, with their weights.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="filter">Which chunks count, or null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(
        string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken);

    /// <summary>Best chunks by the mean of the chunk's own cosine and its best unit's, best first, ties by ordinal.</summary>
    /// <param name="query">A unit vector of the embedder's dimensions.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="filter">Which chunks count, or null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(
        ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken);

    /// <summary>Both searches in one call, where that is less work than one after the other; null where it is not.</summary>
    /// <param name="query">The query's text, as for the lexical search.</param>
    /// <param name="expansions">Other words to search by, with their weights.</param>
    /// <param name="vector">The query's vector, as for the dense search.</param>
    /// <param name="top">At most so many of each side.</param>
    /// <param name="filter">Which chunks count, or null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<SearchedSides?> SearchTogetherAsync(
        string query, IReadOnlyList<Expansion> expansions, ReadOnlyMemory<float> vector, int top, ChunkFilter? filter, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SearchedSides?>(null);

    /// <summary>Cosine of a chunk's own vector with the query.</summary>
    ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken);

    /// <summary>Cosine of every unit of a chunk with the query, in the units' order.</summary>
    ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(
        ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken);

    /// <summary>Rarity of an analysed term, BM25's <c>ln(1 + (N - n + .5) / (n + .5))</c> over the chunks' texts; the largest value for an unknown one.</summary>
    double InverseDocumentFrequency(string term);

    /// <summary>The words as the chunks write them, and the acronyms that they explain.</summary>
    IndexWords Words { get; }

    /// <summary>What each term of a question, and of what it is expanded by, adds to a chunk's BM25 score, highest first.</summary>
    IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal);

    /// <summary>The chunk with that ordinal.</summary>
    ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken);

    /// <summary>The ordinal of a chunk id, or null. A document's chunks have successive ordinals.</summary>
    int? Find(string chunkId);
}
