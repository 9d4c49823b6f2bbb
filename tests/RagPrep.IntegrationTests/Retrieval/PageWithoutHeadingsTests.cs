using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Retrieval;

/// <summary>The real models over a page whose headings were lost, as copied pages lose them.</summary>
public sealed class PageWithoutHeadingsTests : IAsyncLifetime
{
    private const string Page = """
        Questions and answers of my last interviews, copied from the course page

        Definition: Organising the tables of a database so that no fact is stored twice and redundancy is low.
        Analogy: A drawer for every kind of thing.
        An order then holds the number of its customer, and the address is looked up. Database normalization makes writes safe and reads slower.

        Definition: The share of the actual positives that the classifier has found.
        Analogy: A net with small holes.
        In a hospital recall counts more than precision, since a patient who is sent home ill may die.

        Definition: A technique to evaluate models: train on some folds of the data, validate on the one that is left out, each fold in turn.
        Analogy: Every pupil writes the exam once.
        With few rows ten folds are usual, with many three will do. Cross-validation of time series keeps the order.

        Definition: A model fits the training data too closely, noise included, and does badly on new data.
        Analogy: A pupil who knows last year's exam by heart.
        Fewer features, more rows and early stopping are the usual remedies.

        Definition: Waiting forever, since two transactions each hold a lock that the other one wants.
        Analogy: Two cars nose to nose in a lane.
        The database ends one of them. A deadlock is rarer where all take their locks in one order.
        """;

    private readonly Library library = new();

    public async Task InitializeAsync()
    {
        library.Write("page.txt", Page);
        await library.IndexAsync();
    }

    public Task DisposeAsync()
    {
        library.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("What is database normalization?", "Definition: Organising the tables")]
    [InlineData("What is recall?", "Definition: The share of the actual positives")]
    [InlineData("What is cross-validation?", "Definition: A technique to evaluate")]
    [InlineData("What is overfitting?", "Definition: A model fits the training data")]
    [InlineData("What is a deadlock?", "Definition: Waiting forever")]
    public async Task What_is_asked_for_is_answered_with_the_definition_of_it_that_does_not_name_it(string question, string answer) =>
        Assert.StartsWith(answer, (await AskAsync(question)).Text);

    [Theory]
    [InlineData("What is bootstrapping?")]
    [InlineData("What is sharding?")]
    public async Task No_definition_is_taken_for_one_of_a_thing_that_the_page_does_not_speak_of(string question) =>
        Assert.DoesNotContain("Definition:", (await AskAsync(question)).Text);

    private async Task<Answer> AskAsync(string question)
    {
        var found = await library.Get<IRetriever>().SearchAsync(new Query(question), CancellationToken.None);
        return await library.Get<IAnswerer>().AnswerAsync(found, new AnswerRequest(AnswerStyle.Extractive), CancellationToken.None);
    }
}
