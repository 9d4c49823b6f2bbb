using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Tests.Answering;

/// <summary>An index in which the words of questions are common and all others unknown, with one chunk whose units are all half like the question.</summary>
/// <param name="units">Units of the chunk.</param>
internal sealed class FewTerms(int units) : IChunkIndex
{
    private static readonly HashSet<string> Common = ["what", "how", "doe", "do", "you", "we", "which", "why", "recall", "differ", "from", "where"];

    public long Generation => 1;

    public int Count => 1;

    public double InverseDocumentFrequency(string term) => Common.Contains(term) ? 1 : 10;

    public ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<float>>([.. Enumerable.Repeat(0.5f, units)]);

    public ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal) => throw new NotSupportedException();

    public ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IndexWords Words => throw new NotSupportedException();

    public ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

    public int? Find(string chunkId) => throw new NotSupportedException();
}
