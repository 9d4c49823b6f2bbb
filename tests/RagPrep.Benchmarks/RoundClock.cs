using System.Diagnostics;

namespace RagPrep.Benchmarks;

/// <summary>Runs from its making.</summary>
internal sealed class RoundClock
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan processor = Environment.CpuUsage.TotalTime;

    public Round Stop() => new(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
}
