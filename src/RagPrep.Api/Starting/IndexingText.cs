using System.Globalization;
using RagPrep.Index;

namespace RagPrep.Starting;

/// <summary>What is said of an indexing run.</summary>
internal static class IndexingText
{
    /// <summary>One line: '12 of 30 files, 240 chunks, 55 chunks/s, 0:20 left, 1 error'.</summary>
    public static string Line(IndexingProgress progress)
    {
        var parts = new List<string>
        {
            $"{progress.Files} of {Count(progress.FilesTotal, "file")}",
            Count(progress.Chunks, "chunk"),
            string.Create(CultureInfo.InvariantCulture, $"{progress.ChunksPerSecond:0} chunks/s"),
        };
        if (progress.TimeLeft is { } left)
            parts.Add($"{(int)left.TotalMinutes}:{left.Seconds:00} left");
        if (progress.Errors > 0)
            parts.Add(Count(progress.Errors, "error"));
        return string.Join(", ", parts);
    }

    /// <summary>What a run did, then a line for each file that failed; names are not trusted, so what would steer the terminal is left out.</summary>
    public static IEnumerable<string> Summary(IndexingReport report)
    {
        var failed = report.Failed.ToList();
        var changed = report.Changed.Count - failed.Count;
        var chunks = report.Changed.Sum(result => result.Chunks);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Indexed {Count(changed, "changed file")} ({Count(chunks, "chunk")}) in {report.Elapsed.TotalSeconds:0.0} s; {report.Unchanged} unchanged, {report.Removed} removed, {failed.Count} failed.");
        if (report.Truncated > 0)
            yield return $"{Count((int)report.Truncated, "text")} longer than the model's window: only the start of each was embedded.";
        foreach (var result in failed)
            yield return string.Concat($"  {result.File}: {result.Error}".Where(character => !char.IsControl(character)));
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
