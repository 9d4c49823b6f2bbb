using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Answering.Generated;
using RagPrep.Conversations;
using RagPrep.Index;
using RagPrep.IntegrationTests.Programs;
using RagPrep.Llm;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Llm;

/// <summary>The real pipeline over a small corpus, whose answers a stand-in for a model writes.</summary>
public sealed class LlmFixture : IAsyncLifetime
{
    private readonly Library library = new();

    internal StandInModel Model { get; private set; } = null!;

    internal StudyIndex Index => library.Index;

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(library.Corpus);
        foreach (var (file, text) in InjectionDocuments.Files)
            library.Write(file, text);
        await library.IndexAsync();
        Model = await StandInModel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Model.DisposeAsync();
        library.Dispose();
    }

    /// <summary>Asks with a model client of its own, whose circuit and memory no other test has touched.</summary>
    internal async Task<(Answer Answer, List<AnswerEvent> Events)> AskAsync(string question, Action<LlmOptions>? set = null, QuestionAnswering? answering = null)
    {
        var events = new List<AnswerEvent>();
        await foreach (var one in (answering ?? Answering(set)).StreamAsync(new Query(question), new AnswerRequest(), CancellationToken.None))
            events.Add(one);
        return (Assert.IsType<AnswerEvent.Done>(events[^1]).Answer, events);
    }

    internal QuestionAnswering Answering(Action<LlmOptions>? set = null)
    {
        var options = new LlmOptions { Url = Model.Url, Model = "stand-in", FirstTokenMilliseconds = 5000, TimeoutMilliseconds = 20_000 };
        set?.Invoke(options);
        var model = ModelOf(options);
        var generated = new GeneratedAnswerer(
            library.Get<ExtractiveAnswerer>(), model, library.Get<SentenceEmbedder>(), library.Get<IReranker>(), library.Get<CitationCheck>(),
            Options.Create(options), library.Get<RagPrepMetrics>(), TimeProvider.System);
        return new QuestionAnswering(
            new FollowUps(model, Options.Create(options)), new HelpedSearch(library.Get<HybridSearch>(), model, Options.Create(options)), generated,
            library.Get<ConversationStore>(), TimeProvider.System);
    }

    internal LanguageModel ModelOf(LlmOptions options) => new(
        ChatClients.Create(options, TimeProvider.System, NullLogger.Instance), options,
        new TokenAccount(library.Get<IOptions<IndexOptions>>(), Options.Create(options), library.Get<RagPrepMetrics>(), TimeProvider.System),
        TimeProvider.System, NullLogger<LanguageModel>.Instance);

    internal Task<SearchResult> SearchAsync(string question, Action<LlmOptions> set)
    {
        var options = new LlmOptions { Url = Model.Url, Model = "stand-in" };
        set(options);
        return new HelpedSearch(library.Get<HybridSearch>(), ModelOf(options), Options.Create(options)).SearchAsync(new Query(question), CancellationToken.None);
    }
}
