using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Suggestions;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Evaluation.Suggestions;

public sealed class FeedbackSuggestionsTests
{
    private static readonly Chunk Lift = Chunks.Of(
        "c1", "experiments/lift.md", [(BlockKind.Paragraph, "It has a name."), (BlockKind.Paragraph, "Lift is a ratio."), (BlockKind.Paragraph, "It compares two rates."), (BlockKind.Paragraph, "More follows.")]);

    [Fact]
    public async Task What_was_helpful_has_the_sentences_that_the_answer_quoted_as_evidence()
    {
        var suggestion = Assert.Single(await OfAsync(Judged("What is lift?", Verdict.Helpful, "c1", "Lift is a ratio. [1] It compares two rates. [1]")));

        Assert.Equal(("What is lift?", "experiments", false), (suggestion.Question, suggestion.Topic, suggestion.Reviewed));
        Assert.Equal(new EvidenceText("experiments/lift.md", "Lift is a ratio. It compares two rates."), Assert.Single(suggestion.Evidence));
    }

    [Fact]
    public async Task What_was_not_helpful_or_is_not_found_again_has_no_evidence()
    {
        var suggestions = await OfAsync(Judged("What is lift?", Verdict.NotHelpful, "c1", "Lift is a ratio. [1]"), Judged("What is drag?", Verdict.Helpful, "gone", "Drag."));
        Assert.All(suggestions, suggestion => Assert.Empty(suggestion.Evidence));
    }

    [Fact]
    public async Task A_question_is_suggested_once_by_its_last_judgement_with_the_count_of_all()
    {
        var suggestion = Assert.Single(await OfAsync(
            Judged("What is lift?", Verdict.NotHelpful, "c1", "Else. [1]"), Judged("what is LIFT", Verdict.Helpful, "c1", "Lift is a ratio. [1]"), Judged("What is asked?", Verdict.Helpful, "c1", "x")));
        Assert.Equal("Lift is a ratio.", Assert.Single(suggestion.Evidence).Quote);
        Assert.Equal("feedback: 1 helpful, 1 not helpful", suggestion.Source);
    }

    private static Task<IReadOnlyList<SuggestedQuestion>> OfAsync(params Feedback[] judgements) =>
        FeedbackSuggestions.OfAsync(judgements, new OneChunk(Lift), ["What is asked?"], CancellationToken.None);

    private static Feedback Judged(string question, Verdict verdict, string chunk, string answer) => new(DateTimeOffset.UnixEpoch, question, verdict, chunk, answer);

    private sealed class OneChunk(Chunk chunk) : IChunkIndex
    {
        public long Generation => 1;

        public int Count => 1;

        public IndexWords Words => throw new NotSupportedException();

        public ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken) => ValueTask.FromResult(chunk);

        public int? Find(string chunkId) => chunkId == chunk.Id ? 0 : null;

        public double InverseDocumentFrequency(string term) => 1;

        public ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal) => throw new NotSupportedException();
    }
}
