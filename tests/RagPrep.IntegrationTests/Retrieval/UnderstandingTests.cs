using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.IntegrationTests.Retrieval;

/// <summary>What is understood of a question reaches the search, with the real models.</summary>
public sealed class UnderstandingTests : IAsyncLifetime
{
    private readonly Library library = new();

    public async Task InitializeAsync()
    {
        library.Write("regression.md", "# Regression\n\nHeteroscedasticity means that the spread of the errors changes. Heteroscedasticity makes standard errors wrong.\n");
        library.Write("growth.md", "# Growth\n\nChurn is the share of accounts that end in a month.\n");
        library.Write("bagging.md", "# Bagging\n\nBagging trains models on bootstrap samples and averages them. The quality balance index (QBI) says how even they are.\n");
        library.Write("boosting.md", "# Boosting\n\nBoosting trains models one after another, each on the mistakes of the last. The flobble is a rare tool.\n");
        await library.IndexAsync();
    }

    public Task DisposeAsync()
    {
        library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_certain_slip_is_corrected_before_the_search()
    {
        var found = await SearchAsync("What does heteroscedasticty mean?", SearchMode.Lexical);

        Assert.Equal("What does heteroscedasticity mean?", found.Query);
        Assert.Null(found.Understood.DidYouMean);
        Assert.Equal("regression.md", found.Hits[0].Chunk.File);
    }

    [Fact]
    public async Task A_doubtful_slip_is_only_asked_about()
    {
        var found = await SearchAsync("What is a floble?", SearchMode.Hybrid);

        Assert.Equal("What is a floble?", found.Query);
        Assert.Equal("What is a flobble?", found.Understood.DidYouMean);
    }

    [Fact]
    public async Task An_acronym_that_a_document_explains_is_understood_also_after_opening_again()
    {
        Assert.Equal("What is QBI? (quality balance index)", (await SearchAsync("What is QBI?", SearchMode.Hybrid)).Understood.WithLongForms);

        using var again = new Library(library.Corpus, library.IndexFolder);
        await again.Index.OpenAsync(writable: false, CancellationToken.None);
        var found = await again.Get<IRetriever>().SearchAsync(new Query("What is QBI?"), CancellationToken.None);

        Assert.Equal(["quality balance index"], found.Understood.LongForms);
    }

    [Fact]
    public async Task An_acronym_that_no_document_has_is_asked_for_by_its_words() =>
        Assert.Equal("Is the standard error wrong?", (await SearchAsync("Is the SE wrong?", SearchMode.Lexical)).Query);

    [Fact]
    public async Task Lay_words_find_the_note_that_has_the_term_only() =>
        Assert.Equal("growth.md", Assert.Single((await SearchAsync("customers quit", SearchMode.Lexical)).Hits).Chunk.File);

    [Fact]
    public async Task Each_side_of_a_comparison_is_searched_for_alone()
    {
        var found = await SearchAsync("bagging vs boosting", SearchMode.Hybrid);

        Assert.Equal(QuestionKind.Comparison, found.Understood.Kind);
        Assert.Equal(["bagging", "boosting"], found.Parts.Select(part => part.Query));
        Assert.Equal(["bagging.md", "boosting.md"], found.Parts.Select(part => part.Hits[0].Chunk.File));
    }

    private Task<SearchResult> SearchAsync(string question, SearchMode mode) =>
        library.Get<IRetriever>().SearchAsync(new Query(question, mode, Rerank: false), CancellationToken.None);
}
