using System.Runtime.CompilerServices;
using RagPrep.Answering;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Questions while documents change, come and go.</summary>
public sealed class ServingWhileIndexingTests : IDisposable
{
    private const int Runs = 20, Askers = 3;
    private readonly Library library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task Every_answer_is_exact_while_documents_change_again_and_again()
    {
        WriteVersion(0);
        await library.IndexAsync();
        var (generation, asked) = (library.Index.Current!.Generation, 0);
        for (var version = 1; version <= Runs; version++)
        {
            WriteVersion(version);
            // Each asker is done before the next run, so that an answer sees one switch at most, and one retry must do.
            using var done = new CancellationTokenSource();
            var askers = Enumerable.Range(0, Askers).Select(_ => Task.Run(() => AskUntilAsync(done.Token))).ToList();
            var report = await library.IndexAsync();
            await done.CancelAsync();

            Assert.True(report.Generation > generation);
            generation = report.Generation;
            foreach (var answer in (await Task.WhenAll(askers)).SelectMany(answers => answers))
            {
                Assert.Contains(answer.Citations, citation =>
                    citation.Quote.Contains($"version {version} ", StringComparison.Ordinal) || citation.Quote.Contains($"version {version - 1} ", StringComparison.Ordinal));
                asked++;
            }
            Assert.Contains($"version {version} ", (await AskAsync()).Citations[0].Quote);
        }
        Assert.True(asked >= Runs * Askers);
    }

    [Fact]
    public async Task A_document_is_read_as_the_served_generation_saw_it_until_the_run_ends()
    {
        WriteVersion(0);
        await library.IndexAsync();
        var before = await AskAsync();
        WriteVersion(1);
        library.Write("late.md", "# Late\n\nThe last file of the run, after which the new generation is served.\n");
        // In the middle of the run: the first documents are committed, the new generation is not served yet.
        var (during, text) = (default(Answer), default(string));
        var progress = new Callback(() =>
        {
            during ??= AskAsync().GetAwaiter().GetResult();
            text ??= library.Index.Document(during.Citations[0].DocumentId)!.Text;
        });

        await library.Index.UpdateAsync(progress, CancellationToken.None);

        Assert.Contains("version 0", before.Citations[0].Quote);
        Assert.Contains("version 0", during!.Citations[0].Quote);
        Assert.Contains("version 0", text);
        Assert.Contains("version 1", (await AskAsync()).Citations[0].Quote);
        Assert.Equal(4, library.Index.Documents().Count);
    }

    [Fact]
    public async Task The_log_of_the_catalog_does_not_grow_with_the_runs()
    {
        for (var version = 0; version < 5; version++)
        {
            WriteVersion(version);
            await library.IndexAsync();
            Assert.InRange(new FileInfo(Path.Combine(library.IndexFolder, "catalog.db-wal")).Length, 0, 64 << 10);
        }
    }

    [Fact]
    public async Task The_memory_of_an_old_generation_is_released()
    {
        WriteVersion(0);
        var old = await ServedAsync();
        WriteVersion(1);
        await library.IndexAsync();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(old.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> ServedAsync()
    {
        await library.IndexAsync();
        await AskAsync();
        return new WeakReference(library.Index.Current);
    }

    private async Task<List<Answer>> AskUntilAsync(CancellationToken done)
    {
        var answers = new List<Answer>();
        var generation = 0L;
        do
        {
            var current = library.Index.Current!.Generation;
            Assert.True(current >= generation);
            generation = current;
            answers.Add(await AskAsync());
        }
        while (!done.IsCancellationRequested);
        return answers;
    }

    private Task<Answer> AskAsync() =>
        library.Get<QuestionAnswering>().AskAsync(new Query("What is a p-value?"), CancellationToken.None);

    /// <summary>One file that changes its length before what is cited, one that stays, one that is new in each version.</summary>
    private void WriteVersion(int version)
    {
        library.Write("p-values.md", $"""
            # Hypothesis tests

            {string.Concat(Enumerable.Repeat("Words before. ", version % 5))}

            ## What a p-value is

            A p-value is, in version {version} of this text, the probability of data at least as extreme as those observed, if the null hypothesis is true.
            """);
        library.Write("joins.md", "# Joins\n\nA left join keeps every row of the left table.\n");
        if (version > 0)
            File.Delete(Path.Combine(library.Corpus, $"new{version - 1}.md"));
        library.Write($"new{version}.md", $"# New {version}\n\nSomething about overfitting, which is new.\n");
    }

    private sealed class Callback(Action action) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value)
        {
            if (value.Files > 0)
                action();
        }
    }
}
