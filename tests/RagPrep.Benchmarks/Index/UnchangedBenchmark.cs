using RagPrep.IntegrationTests;
using RagPrep.Chunking;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>A run over 10,000 files of which none changed: as they are, and with new time stamps, so that each is hashed.</summary>
internal static class UnchangedBenchmark
{
    private const int Files = 10_000, FileBytes = 8_000, Rounds = 5;

    public static async Task RunAsync()
    {
        using var library = new Library();
        new SyntheticNotes(Path.Combine(RepositoryPaths.Root, "corpus", "notes")).WriteTo(library.Corpus, Files, FileBytes);
        var chunker = library.Get<Chunker>();
        Console.WriteLine($"{Files} files of {FileBytes} bytes, {Rounds} rounds; goal: under 2 s");
        await StubbedRun.UpdateAsync(library.Corpus, library.IndexFolder, chunker);
        for (var round = 0; round < Rounds; round++)
        {
            var same = await TimeAsync();
            foreach (var path in Directory.EnumerateFiles(library.Corpus, "*", SearchOption.AllDirectories))
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            var touched = await TimeAsync();
            Console.WriteLine($"unchanged {same:F2} s, new time stamps {touched:F2} s");
        }

        async Task<double> TimeAsync()
        {
            var clock = new RoundClock();
            var changed = await StubbedRun.UpdateAsync(library.Corpus, library.IndexFolder, chunker);
            return changed == 0 ? clock.Stop().Seconds : throw new InvalidOperationException($"{changed} files were indexed again.");
        }
    }
}
