using RagPrep.Chunking;
using RagPrep.Index.Catalog;
using RagPrep.IntegrationTests.Cli;
using RagPrep.IntegrationTests.Programs;
using RagPrep.Models;
using Xunit.Abstractions;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Kills the real program while it indexes, and opens what it left.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 30, KillsPerPhase = 3, PhasesPerFolder = 4;
    private readonly Library library = new();
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20260301);

    public void Dispose()
    {
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Kill_9_at_30_random_points_loses_nothing_that_was_committed()
    {
        var corpus = new ChangingCorpus(library.Corpus, library.Get<Chunker>(), random);
        corpus.Add(40);
        var changes = await ChangesOfAWholeRunAsync();

        var (killed, index) = (0, "");
        for (var phase = 0; killed < Kills; phase++)
        {
            Assert.True(phase < Kills, $"Only {killed} runs were killed in time.");
            var fresh = phase % PhasesPerFolder == 0;
            if (fresh)
                index = Directory.CreateDirectory(folder[$"index{phase}"]).FullName;
            else
                corpus.Change(each: 4);
            // Each phase: twice somewhere, of late points in the run fewer, then while the search structures are saved.
            for (var i = 0; i < KillsPerPhase && killed < Kills; i++)
            {
                var saving = i == KillsPerPhase - 1;
                var point = saving ? random.Next(1, 8) : 1 + random.Next(fresh ? changes : changes / 4);
                var hit = await RunAndKillAsync(index, saving ? ".tmp" : "", point);
                killed += hit ? 1 : 0;
                var served = await CheckAsync(index, corpus, copy: killed % 2 == 0);
                output.WriteLine($"phase {phase}, {(saving ? "saving" : "any")} change {point}: {(hit ? "killed" : "ended")}, {served.Count} chunks");
            }
        }
        await FinishAsync(index, corpus);
    }

    /// <summary>The next run ends with what an undisturbed one has, and embeds only what is missing.</summary>
    private async Task FinishAsync(string index, ChangingCorpus corpus)
    {
        corpus.Change(each: 4);
        await RunAndKillAsync(index, "wal", 40);
        var missing = corpus.EmbeddingKeys(library.Get<SentenceEmbedder>().ModelId);
        missing.ExceptWith(KeysIn(index));

        var last = await CliRun.OfAsync(folder.Path, Arguments(index));

        Assert.True(last.Code == 0, last.Errors);
        Assert.Equal(missing.Count, (int)last.Json["embedded"]!);
        await library.IndexAsync();
        var undisturbed = await CheckAsync(library.IndexFolder, corpus, copy: false);
        Assert.Equal(undisturbed, await CheckAsync(index, corpus, copy: false));
        Assert.Equal(corpus.Files.SelectMany(file => corpus.VersionsOf(file)[^1]).Select(chunk => chunk.Id), undisturbed);
        Assert.DoesNotContain(".tmp", Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(index, "generations"))));
    }

    private async Task<int> ChangesOfAWholeRunAsync()
    {
        var index = Directory.CreateDirectory(folder["undisturbed"]).FullName;
        using var changes = new ChangeCount(index);
        var run = await CliRun.OfAsync(folder.Path, Arguments(index));
        Assert.True(run.Code == 0, run.Errors);
        return changes.Seen;
    }

    /// <returns>Whether the run was still going at its point.</returns>
    private async Task<bool> RunAndKillAsync(string index, string part, int point)
    {
        var gate = new Lock();
        var (run, killed, over, spin) = (default(ProgramProcess), false, false, random.Next(20_000));
        using var changes = new ChangeCount(index, part, point, () =>
        {
            // At once: between one commit and the next there is less than a millisecond.
            Thread.SpinWait(spin);
            lock (gate)
            {
                killed = run is not null && !over;
                if (killed)
                    run!.Kill();
            }
        });
        run = ProgramProcess.Start("RagPrep.Cli", folder.Path, Arguments(index));
        await using (run)
        {
            var code = await run.EndAsync();
            lock (gate)
                over = true;
            Assert.True(killed || code == 0, run.Errors);
            return killed && code != 0;
        }
    }

    // Half of the time in a copy, so that the next run finds the folder as the kill left it.
    private async Task<IReadOnlyList<string>> CheckAsync(string index, ChangingCorpus corpus, bool copy)
    {
        if (!copy)
            return await IndexCheck.OpenAndCheckAsync(library, index, corpus);
        using var other = new TemporaryFolder();
        foreach (var path in Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories))
        {
            var target = other[Path.GetRelativePath(index, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
        return await IndexCheck.OpenAndCheckAsync(library, other.Path, corpus);
    }

    private static HashSet<EmbeddingKey> KeysIn(string index)
    {
        using var catalog = new CatalogFile(index);
        using var connection = catalog.Open();
        using var command = connection.Command("SELECT hash FROM embeddings");
        using var rows = command.ExecuteReader();
        var keys = new HashSet<EmbeddingKey>();
        while (rows.Read())
            keys.Add(new EmbeddingKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(rows.GetFieldValue<byte[]>(0))));
        return keys;
    }

    private string[] Arguments(string index) => ["index", "--json", "--corpus", library.Corpus, "--index", index];
}
