using System.Diagnostics;
using System.Globalization;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>How long a saved generation of 100,000 chunks and 500,000 units takes to open, and the memory that it takes, each time in a fresh process.</summary>
internal static class OpenBenchmark
{
    private const int Chunks = 100_000, Openings = 7;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("ragprep-open-").FullName;
        try
        {
            var chunks = new SyntheticChunks(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
            EmbeddedIndex.Build(1, chunks.Take(Chunks), new LexicalOptions(), true, CancellationToken.None).Save(folder);
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
                Console.WriteLine($"{file.Name,-12}{file.Length >> 20,6} MB");
            // The first opening fills the disk cache.
            var openings = Enumerable.Range(0, Openings + 1).Select(_ => OpenInChild(folder)).Skip(1).OrderBy(opening => opening.Seconds).ToList();
            Console.WriteLine(
                $"{Chunks} chunks: opened in {openings[Openings / 2].Seconds:F2} s (median of {Openings} fresh processes, from {openings[0].Seconds:F2} to {openings[^1].Seconds:F2}; goal: under 1 s), peak memory {openings.Max(opening => opening.Megabytes)} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The child's part: opens the folder and prints seconds and peak megabytes.</summary>
    public static void Open(string folder)
    {
        var clock = Stopwatch.StartNew();
        var index = EmbeddedIndex.Load(1, folder, new LexicalOptions());
        var seconds = clock.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {self.PeakWorkingSet64 >> 20} {index.Count}"));
    }

    private static (double Seconds, int Megabytes) OpenInChild(string folder)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(OpenBenchmark).Assembly.Location, null), ["open", folder]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var numbers = child.StandardOutput.ReadToEnd().Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        child.WaitForExit();
        return numbers[2] == Chunks ? (numbers[0], (int)numbers[1]) : throw new InvalidOperationException("The child opened another number of chunks.");
    }
}
