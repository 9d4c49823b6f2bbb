using RagPrep.Answering;
using RagPrep.Chunking;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;
using RagPrep.Retrieval;

namespace RagPrep.Tests.Evaluation.Running;

public sealed class LossStageTests
{
    private static readonly SystemSpec Hybrid = new() { Candidates = 50 };

    [Theory]
    [InlineData(90, "lexical and dense")]
    [InlineData(40, "fusion")]
    public async Task Without_re_ranking_it_is_the_candidates_or_the_fusion(int relevant, string expected) =>
        Assert.Equal(expected, await OfAsync(Hybrid, relevant));

    [Theory]
    [InlineData(90, "lexical and dense")]
    [InlineData(40, "fusion")]
    [InlineData(15, "rerank")]
    public async Task With_re_ranking_what_was_read_was_lost_by_it(int relevant, string expected) =>
        Assert.Equal(expected, await OfAsync(Hybrid with { Rerank = true, Depth = 20 }, relevant));

    [Theory]
    [InlineData(SearchMode.Lexical, "lexical")]
    [InlineData(SearchMode.Dense, "dense")]
    public async Task A_side_alone_loses_alone(SearchMode mode, string expected) => Assert.Equal(expected, await OfAsync(Hybrid with { Mode = mode }, 40));

    [Fact]
    public async Task What_was_found_and_not_answered_rightly_is_lost_by_the_answer()
    {
        Assert.Null(await OfAsync(Hybrid, 3));
        Assert.Equal("refusal", await OfAsync(Hybrid, 3, Answer(false)));
        Assert.Equal("evidence selection", await OfAsync(Hybrid, 3, Answer(true)));
        Assert.Null(await OfAsync(Hybrid, 90, Answer(true), right: true));
    }

    [Fact]
    public async Task What_no_chunk_holds_was_lost_by_chunking() => Assert.Equal("chunking", await OfAsync(Hybrid, null));

    /// <summary>Both sides rank a hundred chunks by ordinal; the first ten are the hits.</summary>
    private static async Task<string?> OfAsync(SystemSpec system, int? relevant, Answer? answer = null, bool right = false)
    {
        var hits = Enumerable.Range(0, 10).Select(ordinal => new Hit(ordinal + 1, 1, ordinal, null!, 0, new Dictionary<string, StageScore>())).ToList();
        var found = new SearchResult("q", hits, new Dictionary<string, double>(), [], new OrdinalIndex(), ReadOnlyMemory<float>.Empty);
        HashSet<int> ordinals = relevant is { } ordinal ? [ordinal] : [];
        return await LossStage.OfAsync(system, found, hits, ordinals, answer, right, CancellationToken.None);
    }

    private static Answer Answer(bool answered) => new(answered, 0.5, "", ExtractiveAnswerer.Kind, [], [], [], new Dictionary<string, double>(), []);

    private sealed class OrdinalIndex : IChunkIndex
    {
        public long Generation => 1;

        public int Count => 100;

        public IndexWords Words => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken) => First(top);

        public ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken) => First(top);

        public ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

        public double InverseDocumentFrequency(string term) => throw new NotSupportedException();

        public IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal) => throw new NotSupportedException();

        public ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

        public int? Find(string chunkId) => throw new NotSupportedException();

        private ValueTask<IReadOnlyList<ScoredChunk>> First(int top) =>
            ValueTask.FromResult<IReadOnlyList<ScoredChunk>>([.. Enumerable.Range(0, Math.Min(top, Count)).Select(ordinal => new ScoredChunk(ordinal, 100 - ordinal))]);
    }
}
