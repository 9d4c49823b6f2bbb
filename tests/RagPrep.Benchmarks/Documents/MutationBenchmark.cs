using System.Diagnostics;
using System.Globalization;
using System.Text;
using RagPrep.Documents;
using RagPrep.Tests.Documents.Mutation;

namespace RagPrep.Benchmarks.Documents;

/// <summary>The long run of the mutation test: damaged files by the thousand for every reader, each replayable by its seed.</summary>
internal static class MutationBenchmark
{
    private const int MostShown = 10;

    /// <summary>Runs <paramref name="count"/> mutants for each reader, or for that of <paramref name="only"/>, from <paramref name="first"/> on.</summary>
    /// <returns>1 where one of them broke a promise.</returns>
    public static int Run(int count, int first, string? only)
    {
        // A crash of the whole process leaves the seed here.
        var path = Path.Combine(Path.GetTempPath(), $"ragprep-mutate-{Environment.ProcessId}.txt");
        Console.WriteLine($"{count} mutants each, from seed {first}; the one at work is named in {path}");
        using var current = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        var faults = 0;
        foreach (var same in DocumentReaders.Extensions.Where(extension => only is null || extension == only).GroupBy(extension => DocumentReaders.For("a" + extension)))
            faults += RunReader(same.Order().First(), count, first, seed => RandomAccess.Write(current, Encoding.ASCII.GetBytes($"{seed,-32}"), 0));
        return faults > 0 ? 1 : 0;
    }

    private static int RunReader(string extension, int count, int first, Action<string> note)
    {
        using var trial = new MutantTrial(extension);
        var start = Stopwatch.GetTimestamp();
        var faults = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            note($"{extension} {seed}");
            if (trial.Fault(seed) is { } fault)
                faults.Add(fault);
        }

        var time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{extension,-10}{trial.Outcomes.Read,8} read {trial.Outcomes.Refused,8} refused {faults.Count,6} faults {count / time.TotalSeconds,8:0} a second; slowest {trial.Slowest.Time.TotalMilliseconds:0} ms (seed {trial.Slowest.Seed})"));
        faults.Take(MostShown).ToList().ForEach(Console.WriteLine);
        return faults.Count;
    }
}
