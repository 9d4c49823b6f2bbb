namespace RagPrep.Evaluation.Statistics;

/// <summary>What a two-sample Kolmogorov-Smirnov test says.</summary>
/// <param name="Statistic">Largest distance of the distribution functions, 0 to 1.</param>
/// <param name="PValue">Asymptotic, two-sided, 0 to 1.</param>
public sealed record KolmogorovSmirnovResult(double Statistic, double PValue);
