using System.Diagnostics;
using System.Runtime;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.IntegrationTests;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>Peak memory of the index flow from folder to catalog, each in a fresh process: of few and many small files, and of one large one.</summary>
internal static class MemoryBenchmark
{
    private const int FileBytes = 8_000;

    public static void Run()
    {
        Console.WriteLine("files     bytes each       MB    seconds   MB/s   peak working set   peak managed heap   of the system   live heap at the end   methods compiled");
        foreach (var (files, bytes) in new[] { (100, FileBytes), (1_000, FileBytes), (10_000, FileBytes), (1, 1_000_000), (1, 30_000_000), (1, 60_000_000), (20, 5_000_000) })
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            // The program may run as 'dotnet RagPrep.Benchmarks.dll'.
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
                start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
            foreach (var argument in new[] { "memory", $"{files}", $"{bytes}" })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            Console.Write(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
        }
    }

    /// <summary>One run, in this process.</summary>
    public static async Task RunAsync(int files, int bytes)
    {
        using var library = new Library();
        new SyntheticNotes(Path.Combine(RepositoryPaths.Root, "corpus", "notes")).WriteTo(library.Corpus, files, bytes);
        var megabytes = Directory.EnumerateFiles(library.Corpus, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length) / 1e6;
        var chunker = library.Get<Chunker>();
        GC.Collect();
        var peak = new Peak();
        var clock = new RoundClock();
        await StubbedRun.UpdateAsync(library.Corpus, library.IndexFolder, chunker, peak);
        var seconds = clock.Stop().Seconds;
        // Off the stack of the run, which still holds its last batch.
        await Task.Yield();
        using var own = Process.GetCurrentProcess();
        Console.WriteLine($"{files,-10}{bytes,-12}{megabytes,7:F1}{seconds,11:F1}{megabytes / seconds,7:F1}{own.PeakWorkingSet64 / 1e6,16:F0} MB{peak.Heap / 1e6,17:F0} MB{peak.Committed / 1e6,13:F0} MB{GC.GetTotalMemory(true) / 1e6,20:F0} MB{JitInfo.GetCompiledMethodCount(),19:N0}");
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
