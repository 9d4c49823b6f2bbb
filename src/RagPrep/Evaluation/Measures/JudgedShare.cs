namespace RagPrep.Evaluation.Measures;

/// <summary>
/// judged@k: share of the first k documents that have a judgement, of as many as were found where these are fewer; 0 where none was.
/// Not of trec_eval: low shares say that a comparison rests on documents nobody looked at.
/// </summary>
/// <param name="depth">k.</param>
public sealed class JudgedShare(int depth) : Measure("judged", depth)
{
    /// <inheritdoc/>
    public override double Of(IReadOnlyList<string> ranking, Judgements judgements) =>
        Top(ranking).Select(document => judgements.GradeOf(document) is null ? 0.0 : 1).DefaultIfEmpty().Average();
}
