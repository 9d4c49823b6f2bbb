namespace RagPrep.Evaluation.Statistics;

/// <summary>A bar of a reliability diagram.</summary>
/// <param name="From">Lowest confidence, included.</param>
/// <param name="To">Highest confidence, included in the last bin only.</param>
/// <param name="Count">Answers.</param>
/// <param name="Confidence">Their mean confidence; 0 where there is none.</param>
/// <param name="Accuracy">Share of them that are right; 0 where there is none.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Accuracy);
