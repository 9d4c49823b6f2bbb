using System.Globalization;

namespace RagPrep.Evaluation.Reports;

/// <summary>A question that a system did not deal with rightly.</summary>
/// <param name="Question">The question and what was found instead.</param>
/// <param name="Stage">Which stage lost it.</param>
internal sealed record Failure(QuestionResult Question, string Stage)
{
    /// <summary>The stage named where the passages were found and the answer lacks a fact.</summary>
    public const string Answering = "answer lacks facts";

    /// <summary>The stage named where a question was refused that the collection answers.</summary>
    public const string Refusal = "refusal";

    /// <summary>The stage named where a question was answered that the collection does not answer.</summary>
    public const string NotRefused = "answered, should refuse";

    /// <summary>The failures of a system, in the order of its questions.</summary>
    public static IReadOnlyList<Failure> Of(SystemResult system) =>
        [.. system.Questions.Select(question => (question, Stage: StageOf(question))).Where(pair => pair.Stage is not null).Select(pair => new Failure(pair.question, pair.Stage!))];

    /// <summary>How many failures are laid to a stage; '–' where a system that gives no answers cannot fail so.</summary>
    public static string CountOf(SystemResult system, string stage) =>
        stage is Answering or Refusal or NotRefused && system.Questions.All(question => question.Answer is null)
            ? "–"
            : Of(system).Count(failure => failure.Stage == stage).ToString(CultureInfo.InvariantCulture);

    private static string? StageOf(QuestionResult question) => (question.Answerable, question.Answer) switch
    {
        (false, { Answered: true }) => NotRefused,
        (false, _) => null,
        _ when question.Lost is { } lost => lost,
        (true, { Answered: false }) => Refusal,
        (true, { Right: false }) => Answering,
        _ => null,
    };
}
