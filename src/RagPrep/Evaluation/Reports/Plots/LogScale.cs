namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Equal ratios are equal lengths; for latencies.</summary>
internal sealed record LogScale(double Low, double High) : Scale(Low, High)
{
    private const int MostTicks = 7;

    /// <inheritdoc/>
    public override IReadOnlyList<double> Ticks
    {
        get
        {
            var all = Rounds().SkipWhile(value => value < Low * .999).TakeWhile(value => value <= High * 1.001).ToList();
            return all.Count <= MostTicks ? all : [.. all.Where(value => Math.Abs(Math.Log10(value) - Math.Round(Math.Log10(value))) < 1e-9)];
        }
    }

    /// <summary>The scale from the 1, 2 or 5 times a power of ten below the least value to the one above the largest.</summary>
    /// <param name="values">Values below .001 count as .001.</param>
    public static LogScale Around(IReadOnlyCollection<double> values)
    {
        var (low, high) = values.Count == 0 ? (1, 10) : (Math.Max(values.Min(), .001), Math.Max(values.Max(), .001));
        var from = Rounds().TakeWhile(value => value < low * .999).DefaultIfEmpty(low / 2).Last();
        return new LogScale(from, Rounds().First(value => value > high * 1.001));
    }

    /// <inheritdoc/>
    public override double Fraction(double value) => Math.Log(Math.Max(value, Low) / Low) / Math.Log(High / Low);

    private static IEnumerable<double> Rounds() => Enumerable.Range(-3, 15).SelectMany(power => new[] { 1, 2, 5 }, (power, digit) => digit * Math.Pow(10, power));
}
