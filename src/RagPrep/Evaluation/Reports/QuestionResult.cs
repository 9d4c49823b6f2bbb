namespace RagPrep.Evaluation.Reports;

/// <summary>One question as one system dealt with it.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Question">Its text.</param>
/// <param name="Answerable">Whether the collection answers it.</param>
/// <param name="Found">The first hits, best first.</param>
/// <param name="Lost">For a question that the system failed: the stage that lost it, else null. 'chunking' where no chunk holds the evidence; 'lexical', 'dense' or 'lexical and dense', 'fusion' or 'rerank' where no relevant hit is among the first; 'evidence selection' or 'refusal' where one is and the answer is wrong or missing.</param>
/// <param name="Answer">The answer, where the system answers.</param>
public sealed record QuestionResult(
    string Id, string Question, bool Answerable, IReadOnlyList<FoundPassage> Found, string? Lost, AnswerResult? Answer);
