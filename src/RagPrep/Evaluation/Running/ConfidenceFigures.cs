using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Running;

/// <summary>How far the confidence of answers can be trusted; of answers given, since nobody sees what a refusal held back.</summary>
/// <param name="Answers">Answers given.</param>
/// <param name="CalibrationError">Expected calibration error in ten bins (<see cref="Reliability"/>).</param>
/// <param name="RiskCoverage">Area under the risk-coverage curve that the reports draw, 0 to 1, 0 is best. An answer to an unanswerable question is wrong.</param>
public sealed record ConfidenceFigures(int Answers, double CalibrationError, double RiskCoverage)
{
    /// <summary>The figures of a system's answers; null where it gave none.</summary>
    public static ConfidenceFigures? Of(IReadOnlyList<QuestionResult> questions)
    {
        var answers = questions.Select(question => question.Answer).Where(answer => answer is { Answered: true })
            .Select(answer => (answer!.Confidence, answer.Right)).ToList();
        return answers.Count == 0 ? null : new ConfidenceFigures(
            answers.Count, Reliability.Of(answers).CalibrationError, Reports.RiskCoverage.Area(Reports.RiskCoverage.Of(questions)));
    }
}
