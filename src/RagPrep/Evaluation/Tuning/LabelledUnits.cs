using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>A question for the fit.</summary>
/// <param name="Labels">Tells which units answer it.</param>
/// <param name="Found">Its passages.</param>
/// <param name="Units">All units of the best of them.</param>
internal sealed record LabelledUnits(EvidenceLabels Labels, SearchResult Found, IReadOnlyList<Evidence> Units);
