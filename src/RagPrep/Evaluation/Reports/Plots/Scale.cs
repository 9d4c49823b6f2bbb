namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Maps values to places on an axis.</summary>
/// <param name="Low">Value at the axis's start.</param>
/// <param name="High">Value at its end, above <paramref name="Low"/>.</param>
internal abstract record Scale(double Low, double High)
{
    /// <summary>0 at the start, 1 at the end.</summary>
    public abstract double Fraction(double value);

    /// <summary>Round values from start to end, in order.</summary>
    public abstract IReadOnlyList<double> Ticks { get; }
}
