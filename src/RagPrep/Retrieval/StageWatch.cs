namespace RagPrep.Retrieval;

/// <summary>Measures the milliseconds from mark to mark.</summary>
internal sealed class StageWatch(TimeProvider time)
{
    private readonly Dictionary<string, double> timings = [];
    private readonly long start = time.GetTimestamp();
    private long last = time.GetTimestamp();

    /// <summary>Ends a stage that began at the last mark.</summary>
    public void Mark(string stage)
    {
        var now = time.GetTimestamp();
        timings[stage] = time.GetElapsedTime(last, now).TotalMilliseconds;
        last = now;
    }

    /// <summary>All stages and their 'total'.</summary>
    public IReadOnlyDictionary<string, double> Stop()
    {
        timings["total"] = time.GetElapsedTime(start).TotalMilliseconds;
        return timings;
    }
}
