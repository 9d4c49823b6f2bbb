using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>How well a unit answers: a weighed sum of what the cross-encoder, the vectors, the words and the search say of it.</summary>
/// <param name="options">The weights.</param>
/// <param name="question">The question.</param>
internal sealed class EvidenceScore(AnsweringOptions options, string question)
{
    private readonly double codeFactor = QuestionShape.AsksForCode(question) ? 1 : options.UnaskedCode;

    /// <summary>The score; without a probability it is how good the unit looks at first sight.</summary>
    public double Of(Evidence evidence) => (evidence.Kind == BlockKind.Code ? codeFactor : 1) * (
        options.ProbabilityWeight * (evidence.Probability ?? 0) +
        options.SimilarityWeight * evidence.Similarity +
        options.OverlapWeight * evidence.Overlap +
        options.PassageWeight * evidence.Hit.Score);
}
