namespace RagPrep.Evaluation.Suggestions;

/// <summary>A question that the notes themselves ask or answer, or that a reader judged the answer of, for a person to review; <see cref="QuestionFile"/> refuses it as it is.</summary>
/// <param name="Id">Unique among the suggestions.</param>
/// <param name="Topic">Top folder of the file.</param>
/// <param name="Wording">'term' where it is worded as the notes are, 'plain' where a reader asked it.</param>
/// <param name="Question">The question.</param>
/// <param name="Answerable">Always true.</param>
/// <param name="Evidence">What the notes answer; none where a reader found it not helpful.</param>
/// <param name="Facts">Empty: for the reviewer to write.</param>
/// <param name="Reference">The evidence, as a first draft.</param>
/// <param name="Reviewed">Always false.</param>
/// <param name="Source">'heading', 'definition', 'question and answer', or 'feedback' with the judgements.</param>
public sealed record SuggestedQuestion(
    string Id,
    string Topic,
    string Wording,
    string Question,
    bool Answerable,
    IReadOnlyList<EvidenceText> Evidence,
    IReadOnlyList<IReadOnlyList<string>> Facts,
    string Reference,
    bool Reviewed,
    string Source);
