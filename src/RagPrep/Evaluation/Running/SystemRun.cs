using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Reports;

namespace RagPrep.Evaluation.Running;

/// <summary>What a system did: its figures, and its whole rankings.</summary>
/// <param name="Result">For a report.</param>
/// <param name="Run">For other programs.</param>
/// <param name="Qrels">The judgements in the ids of the run; chunk ids differ from one way of chunking to the next.</param>
public sealed record SystemRun(SystemResult Result, Run Run, Qrels Qrels);
