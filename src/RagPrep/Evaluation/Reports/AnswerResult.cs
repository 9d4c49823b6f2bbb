namespace RagPrep.Evaluation.Reports;

/// <summary>An answer in a report.</summary>
/// <param name="Answered">False for a refusal.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Text">With markers.</param>
/// <param name="Right">Whether it holds all facts.</param>
/// <param name="MissingFacts">The facts that it lacks, each by its first wording.</param>
/// <param name="Words">Words quoted.</param>
public sealed record AnswerResult(
    bool Answered, double Confidence, string Text, bool Right, IReadOnlyList<string> MissingFacts, int Words)
{
    /// <summary>Probability, 0 to 1, that the material answers, by which refusals are decided; null where the answerer does not say.</summary>
    public double? Answerable { get; init; }
}
