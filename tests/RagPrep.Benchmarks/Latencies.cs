namespace RagPrep.Benchmarks;

/// <summary>Milliseconds of many calls of one thing.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public void Add(double value) => milliseconds.Add(value);

    public void Add(IEnumerable<double> values) => milliseconds.AddRange(values);

    /// <summary>The smallest value that at least <paramref name="percent"/> % of the calls stay within (nearest rank).</summary>
    public double Percentile(double percent)
    {
        var rank = (int)Math.Ceiling(percent / 100 * Count);
        return milliseconds.Order().ElementAt(Math.Max(rank, 1) - 1);
    }
}
