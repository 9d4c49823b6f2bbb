using System.Text.RegularExpressions;
using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation;

/// <summary>How good answers are.</summary>
/// <param name="Answerable">Questions that the notes answer.</param>
/// <param name="AllFacts">Share of them whose answer holds every fact.</param>
/// <param name="Refused">Share of them that were refused.</param>
/// <param name="EvidenceCited">Share of them with a citation that shares the evidence's text.</param>
/// <param name="Words">Mean words of the answers given.</param>
/// <param name="Unanswerable">Questions that the notes do not answer.</param>
/// <param name="RightlyRefused">Share of those that were refused.</param>
/// <param name="CalibrationError">Expected calibration error of the confidence in ten equal bins, over all questions.</param>
public sealed partial record AnswerFigures(
    int Answerable, double AllFacts, double Refused, double EvidenceCited, double Words, int Unanswerable, double RightlyRefused, double CalibrationError)
{
    /// <summary>Asks all questions.</summary>
    public static async Task<AnswerFigures> MeasureAsync(QuestionAnswering answering, IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var asked = new List<(Question Question, Answer Answer)>();
        foreach (var question in questions)
            asked.Add((question, await answering.AskAsync(new Query(question.Text), cancellationToken)));
        return Of(asked);
    }

    /// <summary>The figures of questions with their answers.</summary>
    public static AnswerFigures Of(IReadOnlyList<(Question Question, Answer Answer)> asked)
    {
        var answerable = asked.Where(pair => pair.Question.Answerable).ToList();
        var unanswerable = asked.Where(pair => !pair.Question.Answerable).ToList();
        return new AnswerFigures(
            answerable.Count,
            Share(answerable, pair => HasAllFacts(pair.Question, pair.Answer.Text)),
            Share(answerable, pair => !pair.Answer.Answered),
            Share(answerable, CitesEvidence),
            answerable.Where(pair => pair.Answer.Answered).Select(pair => (double)AnswerWords(pair.Answer)).DefaultIfEmpty().Average(),
            unanswerable.Count,
            Share(unanswerable, pair => !pair.Answer.Answered),
            CalibrationErrorOf([.. asked.Select(pair => (pair.Answer.Confidence, pair.Question.Answerable && HasAllFacts(pair.Question, pair.Answer.Text)))]));
    }

    /// <summary>Whether a text holds one wording of each fact, letters and digits compared, its markers [n] left out.</summary>
    public static bool HasAllFacts(Question question, string text)
    {
        var letters = LettersAndDigits.Of(Marker().Replace(text, ""));
        return question.Facts.All(fact => fact.Any(wording => letters.Contains(LettersAndDigits.Of(wording), StringComparison.Ordinal)));
    }

    private static double CalibrationErrorOf(IReadOnlyList<(double Confidence, bool Right)> answers) =>
        answers.GroupBy(answer => Math.Min((int)(answer.Confidence * 10), 9))
            .Sum(bin => (double)bin.Count() / answers.Count * Math.Abs(bin.Average(a => a.Confidence) - bin.Average(a => a.Right ? 1.0 : 0)));

    // Citations quote evidence in part or with more around it; either counts.
    private static bool CitesEvidence((Question Question, Answer Answer) pair) => pair.Answer.Citations.Any(citation =>
        pair.Question.Evidence.Any(evidence => LettersAndDigits.Contain(citation.Quote, evidence.Quote) || LettersAndDigits.Contain(evidence.Quote, citation.Quote)));

    private static int AnswerWords(Answer answer) => answer.Citations.Sum(citation => Passage.CountWords(citation.Quote));

    private static double Share<T>(List<T> items, Func<T, bool> holds) => items.Count == 0 ? 0 : items.Average(item => holds(item) ? 1.0 : 0);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Marker();
}
