using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Answering;
using RagPrep.Evaluation.Drift;
using RagPrep.Retrieval;
using RagPrep.Tests.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Drift;

public sealed class QueryLogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "queries.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Questions_are_appended_as_drift_reads_them()
    {
        await AskAsync(Path, "Is p ≤ .05\n\"enough\"?");
        await AskAsync(Path, "And now?");

        var log = QueryLogFile.Read(Path);

        Assert.Equal(["Is p ≤ .05\n\"enough\"?", "And now?"], log.Select(question => question.Question));
        Assert.Equal((new Clock().GetUtcNow(), .25, true, null), (log[0].Time, log[0].Confidence, log[0].Answered, log[0].TopScore));
    }

    [Fact]
    public async Task A_log_is_for_its_owner_alone()
    {
        await AskAsync(Path, "Why?");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_costs_no_answer() =>
        Assert.Equal("Yes.", (await AskAsync(System.IO.Path.Combine(folder.Path, "missing", "log.jsonl"), "Why?")).Text);

    private static Task<Answer> AskAsync(string path, string question) =>
        new QueryLog(new Yes(), path, new Clock(), NullLogger<QueryLog>.Instance)
            .AnswerAsync(new SearchResult(question, [], new Dictionary<string, double>(), [], null!, default), new AnswerRequest(), CancellationToken.None);

    private sealed class Yes : IAnswerer
    {
        public Task<Answer> AnswerAsync(SearchResult found, AnswerRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new Answer(true, .25, "Yes.", "extractive", [], [], [], new Dictionary<string, double>(), []));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
