using RagPrep.Chunking;
using RagPrep.IntegrationTests.Cli;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;
using RagPrep.IntegrationTests.Programs;
using RagPrep.IntegrationTests.Robustness;
using Xunit.Abstractions;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>Kills the real program between the catalog and the cluster, and lets the next start mend it.</summary>
public sealed class QdrantKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 6;
    private readonly Library library = new();
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20261128);
    private StandInServer standIn = null!;

    public async Task InitializeAsync() => standIn = await StandInServer.StartAsync();

    public async Task DisposeAsync()
    {
        library.Dispose();
        folder.Dispose();
        Assert.Empty(standIn.Violations);
        await standIn.DisposeAsync();
    }

    [Fact]
    public async Task Kill_9_at_random_requests_is_mended_by_the_next_start()
    {
        var corpus = new ChangingCorpus(library.Corpus, library.Get<Chunker>(), random);
        corpus.Add(12);
        var killed = 0;
        for (var run = 0; run < 2 * Kills && killed < Kills; run++)
        {
            var point = random.Next(1, run == 0 ? 12 : 6);
            var hit = await RunAndKillAsync(point);
            killed += hit ? 1 : 0;
            output.WriteLine($"run {run}, request {point}: {(hit ? "killed" : "ended")}");
            corpus.Change(each: 2);
        }
        Assert.Equal(Kills, killed);

        var last = await CliRun.OfAsync(folder.Path, Arguments());
        Assert.True(last.Code == 0, last.Errors);
        StandInLibrary.AssertCurrent(standIn, folder["index"]);
        Assert.Equal(corpus.Files.SelectMany(file => corpus.VersionsOf(file)[^1]).Count(), standIn.State[StandInLibrary.Alias].Count);
    }

    /// <returns>Whether the run was still going when its request number so many came.</returns>
    private async Task<bool> RunAndKillAsync(int point)
    {
        var (requests, late) = (0, random.Next(2) == 0);
        ProgramProcess? run = null;
        standIn.During = async (_, _) =>
        {
            if (Interlocked.Increment(ref requests) != point)
                return;
            // Before the work is done, or, since the stand-in does it all the same, while or after.
            if (late)
                _ = Task.Run(() => run!.Kill());
            else
                run!.Kill();
            await Task.CompletedTask;
        };
        run = ProgramProcess.Start("RagPrep.Cli", folder.Path, Arguments());
        await using (run)
        {
            var code = await run.EndAsync();
            standIn.During = null;
            Assert.True(requests >= point || code == 0, run.Errors);
            return code != 0;
        }
    }

    private string[] Arguments() =>
    [
        "index", "--json", "--corpus", library.Corpus, "--index", folder["index"], "--Index:Provider", "qdrant", "--Qdrant:Url", standIn.Url,
        "--Qdrant:Collection", StandInLibrary.Alias, "--Qdrant:BatchPoints", "4",
    ];
}
