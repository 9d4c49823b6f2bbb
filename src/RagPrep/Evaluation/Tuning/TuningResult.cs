using RagPrep.Answering;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Systems;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>What tuning chose.</summary>
/// <param name="Provenance">When, on what and how, with the figures reached.</param>
/// <param name="System">The system chosen.</param>
/// <param name="Ranking">What ranks hits.</param>
/// <param name="Evidence">What tells units that answer.</param>
/// <param name="Calibration">The calibration of its answers.</param>
/// <param name="Stages">The choices, in their order.</param>
/// <param name="Test">The shipped system and the one chosen on the test part, which no choice has seen.</param>
public sealed record TuningResult(string Provenance, SystemSpec System, RankingModel Ranking, EvidenceModel Evidence, Calibration Calibration, IReadOnlyList<TuningStage> Stages, EvaluationReport Test);
