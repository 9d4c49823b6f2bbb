namespace RagPrep.Evaluation.Reports;

/// <summary>Shares of the questions of either kind that are refused.</summary>
/// <param name="Answerable">Of the answerable ones, wrongly; 0 to 1.</param>
/// <param name="Unanswerable">Of the unanswerable ones, rightly; 0 to 1.</param>
internal readonly record struct RefusalPoint(double Answerable, double Unanswerable);
