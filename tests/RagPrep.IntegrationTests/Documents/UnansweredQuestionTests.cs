using RagPrep.Answering;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>Notes that ask more than they answer.</summary>
public sealed class UnansweredQuestionTests
{
    private const string Notes = """
        # Trees

        - [Growing](#growing)

        ## Growing

        ### How does a random forest vote?

        Every tree of the forest votes for a class, and the class with the most votes is the forest's prediction.

        ### What is out-of-bag error?

        Answer here

        ### How are extremely randomised trees grown?

        TODO
        """;

    [Fact]
    public async Task A_question_that_the_notes_leave_open_is_found_but_answers_none()
    {
        using var library = new Library();
        library.Write("trees.md", Notes);
        await library.IndexAsync();

        var found = await library.Get<IRetriever>().SearchAsync(new Query("What is out-of-bag error?"), CancellationToken.None);
        var open = await library.Get<IAnswerer>().AnswerAsync(found, new AnswerRequest(), CancellationToken.None);

        Assert.Contains("out-of-bag", found.Hits[0].Chunk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(open.Citations, citation => citation.Quote.Contains('?'));
        Assert.DoesNotContain(
            found.Hits.SelectMany(hit => Enumerable.Range(0, hit.Chunk.Units.Count).Select(hit.Chunk.UnitText)),
            unit => unit.Contains("Answer here", StringComparison.Ordinal) || unit.Contains("](#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chunks_longer_than_the_embedder_reads_are_refused()
    {
        using var library = new Library(options: ("Chunking:MaxTokens", "300"));

        var refused = await Assert.ThrowsAsync<ModelException>(library.IndexAsync);
        Assert.Contains("256", refused.Message, StringComparison.Ordinal);
    }
}
