using System.Diagnostics;
using System.Runtime;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.IntegrationTests;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>Peak memory of the index flow from folder to catalog, each in a fresh process: of few and many small files, of the same few again and again, and of large ones.</summary>
internal static class MemoryBenchmark
{
    private const int FileBytes = 8_000;

    public static void Run()
    {
        var notes = new SyntheticNotes(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        Console.WriteLine("files     bytes each  times        MB    seconds   MB/s   peak working set   peak managed heap   of the system   live heap at the end   methods compiled");
        foreach (var (files, bytes, times) in new[]
        {
            (100, FileBytes, 1), (1_000, FileBytes, 1), (10_000, FileBytes, 1), (100, FileBytes, 10), (100, FileBytes, 100),
            (1, 1_000_000, 1), (1, 30_000_000, 1), (1, 60_000_000, 1), (20, 5_000_000, 1),
        })
        {
            // The files are made here: what makes them is no part of the flow.
            var folder = Directory.CreateTempSubdirectory("ragprep-").FullName;
            notes.WriteTo(folder, files, bytes);
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            // The program may run as 'dotnet RagPrep.Benchmarks.dll'.
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
                start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
            foreach (var argument in new[] { "memory", folder, $"{times}" })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            Console.Write($"{files,-10}{bytes,-12}{process.StandardOutput.ReadToEnd()}");
            process.WaitForExit();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs in this process over a folder, each into an empty index.</summary>
    public static async Task RunAsync(string corpus, int times)
    {
        var megabytes = times * Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length) / 1e6;
        using var library = new Library(corpus);
        var chunker = library.Get<Chunker>();
        GC.Collect();
        var peak = new Peak();
        var clock = new RoundClock();
        for (var run = 0; run < times; run++)
            await StubbedRun.UpdateAsync(corpus, Path.Combine(library.IndexFolder, $"{run}"), chunker, peak);
        var seconds = clock.Stop().Seconds;
        // Off the stack of the run, which still holds its last batch.
        await Task.Yield();
        using var own = Process.GetCurrentProcess();
        Console.WriteLine($"{times,5}{megabytes,10:F1}{seconds,11:F1}{megabytes / seconds,7:F1}{own.PeakWorkingSet64 / 1e6,16:F0} MB{peak.Heap / 1e6,17:F0} MB{peak.Committed / 1e6,13:F0} MB{GC.GetTotalMemory(true) / 1e6,20:F0} MB{JitInfo.GetCompiledMethodCount(),19:N0}");
    }

    private sealed class Peak : IProgress<IndexingProgress>
    {
        public long Heap { get; private set; }

        /// <summary>What the collector took of the system, in use or not.</summary>
        public long Committed { get; private set; }

        // After each slice of chunks and each file: what is garbage by then is counted too, as the system counts it.
        public void Report(IndexingProgress value)
        {
            Heap = Math.Max(Heap, GC.GetTotalMemory(false));
            Committed = Math.Max(Committed, GC.GetGCMemoryInfo().TotalCommittedBytes);
        }
    }
}
