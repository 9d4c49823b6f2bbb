namespace RagPrep.Benchmarks;

/// <summary>What one round took.</summary>
/// <param name="Seconds">On the wall's clock.</param>
/// <param name="ProcessorSeconds">This process's, summed over its threads.</param>
internal readonly record struct Round(double Seconds, double ProcessorSeconds);
