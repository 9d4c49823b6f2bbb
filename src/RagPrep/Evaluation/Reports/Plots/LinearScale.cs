namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Equal differences are equal lengths.</summary>
internal sealed record LinearScale(double Low, double High) : Scale(Low, High)
{
    private const int WantedSteps = 5;

    // Multiples of a step such as .1 are not exact.
    private const double Slack = 1e-9;

    /// <summary>From 0 to 1.</summary>
    public static LinearScale Unit { get; } = new(0, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Ticks
    {
        get
        {
            var step = Step(High - Low);
            var (first, last) = ((long)Math.Ceiling((Low / step) - Slack), (long)Math.Floor((High / step) + Slack));
            return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * step)];
        }
    }

    /// <summary>The scale from the round value below the least to the one above the largest; of one value, a step to both sides.</summary>
    public static LinearScale Around(IReadOnlyCollection<double> values)
    {
        var (low, high) = values.Count == 0 ? (0, 1) : (values.Min(), values.Max());
        var step = Step(high > low ? high - low : Math.Max(Math.Abs(low), 1) / 2);
        var (from, to) = (Math.Floor((low / step) + Slack) * step, Math.Ceiling((high / step) - Slack) * step);
        return to > from ? new LinearScale(from, to) : new LinearScale(from - step, to + step);
    }

    /// <inheritdoc/>
    public override double Fraction(double value) => (value - Low) / (High - Low);

    /// <summary>The smallest of 1, 2 and 5 times a power of ten that cuts the range into about five steps.</summary>
    internal static double Step(double range)
    {
        var raw = range / WantedSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return power * ((raw / power) switch { <= 1 + Slack => 1, <= 2 + Slack => 2, <= 5 + Slack => 5, _ => 10 });
    }
}
