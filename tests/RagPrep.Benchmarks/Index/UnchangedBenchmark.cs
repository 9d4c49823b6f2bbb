using RagPrep.IntegrationTests;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>An update of 10,000 files of which none changed: as they are, and with new time stamps, so that each is hashed.</summary>
internal static class UnchangedBenchmark
{
    // Of few texts, since the model would take hours for ten thousand; to files that are not read again that is no difference.
    private const int Files = 10_000, FileBytes = 2_000, DifferentTexts = 20, Rounds = 5;

    public static async Task RunAsync()
    {
        using var library = new Library();
        var notes = new SyntheticNotes(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        notes.WriteTo(library.Corpus, Files, FileBytes, DifferentTexts);
        Console.WriteLine($"{Files} files of about {FileBytes} bytes, {Rounds} rounds; goal: under 2 s");
        await library.IndexAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var same = await TimeAsync(library);
            foreach (var path in Directory.EnumerateFiles(library.Corpus, "*", SearchOption.AllDirectories))
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            Console.WriteLine($"unchanged {same:F2} s, new time stamps {await TimeAsync(library):F2} s");
        }
    }

    private static async Task<double> TimeAsync(Library library)
    {
        var clock = new RoundClock();
        var report = await library.IndexAsync();
        return report is { Unchanged: Files, Changed.Count: 0 } ? clock.Stop().Seconds
            : throw new InvalidOperationException($"{report.Changed.Count} files were indexed again.");
    }
}
