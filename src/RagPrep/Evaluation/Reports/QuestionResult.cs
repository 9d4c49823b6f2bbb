namespace RagPrep.Evaluation.Reports;

/// <summary>One question as one system dealt with it.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Question">Its text.</param>
/// <param name="Answerable">Whether the collection answers it.</param>
/// <param name="Found">The first hits, best first.</param>
/// <param name="Lost">For a question without relevant hits among the first: the stage that lost it ('lexical and dense', 'fusion', 'rerank', 'evidence selection', 'refusal'), else null.</param>
/// <param name="Answer">The answer, where the system answers.</param>
public sealed record QuestionResult(
    string Id, string Question, bool Answerable, IReadOnlyList<FoundPassage> Found, string? Lost, AnswerResult? Answer);
