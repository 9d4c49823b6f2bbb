using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Llm;

namespace RagPrep.Tests.Llm;

public sealed class LanguageModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-").FullName;
    private readonly RagPrepMetrics metrics = new();

    [Fact]
    public async Task Tokens_are_counted_by_day_and_client_and_in_the_metrics_with_their_price()
    {
        var counted = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == RagPrepMetrics.MeterName) all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted[$"{instrument.Name} {tags[0].Value}"] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => counted[instrument.Name] = value);
        listener.Start();
        var options = new LlmOptions { InputPrice = 2, OutputPrice = 10 };

        Assert.Equal("Yes.", await WriteAsync(options, "ann", Says("Yes.", 1000, 20)));

        Assert.Equal((1020, 1020, 0), (Account(options).Used("ann"), Account(options).Used(null), Account(options).Used("bob")));
        Assert.Equal((1000, 20, 0.0022), (counted["ragprep.llm.tokens input"], counted["ragprep.llm.tokens output"], Math.Round(counted["ragprep.llm.cost"], 6)));
    }

    [Fact]
    public async Task The_limits_of_the_day_and_of_a_client_hold()
    {
        var options = new LlmOptions { TokensPerClientPerDay = 100, TokensPerDay = 250 };
        await WriteAsync(options, "ann", Says("Yes.", 90, 20));

        Assert.Equal(ModelFailure.ClientLimit, await FailureAsync(options, "ann"));
        await WriteAsync(options, "bob", Says("Yes.", 90, 60));
        Assert.Equal(ModelFailure.DayLimit, await FailureAsync(options, "eve"));
    }

    [Fact]
    public async Task Where_the_server_does_not_count_tokens_are_estimated()
    {
        await WriteAsync(new LlmOptions(), "ann", new Scripted([new ChatResponseUpdate(ChatRole.Assistant, "Twelve chars") { FinishReason = ChatFinishReason.Stop }]));

        Assert.Equal((40 / 4) + (12 / 4), Account(new LlmOptions()).Used("ann"));
    }

    [Fact]
    public async Task What_is_remembered_costs_nothing_and_only_what_ended_is_remembered()
    {
        var inner = new Scripted([new ChatResponseUpdate(ChatRole.Assistant, "Cut")]);
        using var cached = new CachedChatClient(inner, 10);
        await Assert.ThrowsAsync<ModelFailureException>(() => WriteAsync(new LlmOptions(), "ann", cached));
        inner.Updates = Says("Whole.", 10, 5).Updates;

        Assert.Equal("Whole.", await WriteAsync(new LlmOptions(), "ann", cached));
        var used = Account(new LlmOptions()).Used("ann");
        Assert.Equal("Whole.", await WriteAsync(new LlmOptions(), "ann", cached));

        Assert.Equal((2, used), (inner.Asked, Account(new LlmOptions()).Used("ann")));
    }

    [Fact]
    public async Task A_caller_that_leaves_is_no_failure_of_the_model()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Model(new LlmOptions(), new Scripted([])).WriteAsync([], "", TimeSpan.FromSeconds(9), gone.Token))
            {
            }
        });
    }

    [Fact]
    public void Nothing_is_set_up_until_an_address_is() => Assert.False(new LlmOptions { Model = "m" }.IsConfigured);

    public void Dispose()
    {
        metrics.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Scripted Says(string text, int input, int output) => new(
    [
        new ChatResponseUpdate(ChatRole.Assistant, text),
        new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = input, OutputTokenCount = output })]) { FinishReason = ChatFinishReason.Stop },
    ]);

    private async Task<string> FailureAsync(LlmOptions options, string client) =>
        (await Assert.ThrowsAsync<ModelFailureException>(() => WriteAsync(options, client, Says("Yes.", 1, 1)))).Reason;

    private async Task<string> WriteAsync(LlmOptions options, string client, IChatClient chat)
    {
        var text = "";
        await foreach (var piece in Model(options, chat).WriteAsync([new ChatMessage(ChatRole.User, new string('q', 40))], client, TimeSpan.FromSeconds(30), CancellationToken.None))
            text += piece;
        return text;
    }

    private TokenAccount Account(LlmOptions options) => new(Options.Create(new IndexOptions { Path = folder }), Options.Create(options), metrics, TimeProvider.System);

    private LanguageModel Model(LlmOptions options, IChatClient chat) => new(chat, options, Account(options), TimeProvider.System, NullLogger<LanguageModel>.Instance);

    private sealed class Scripted(ChatResponseUpdate[] updates) : IChatClient
    {
        public ChatResponseUpdate[] Updates { get; set; } = updates;

        public int Asked { get; private set; }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Asked++;
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var update in Updates)
                yield return update;
        }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
