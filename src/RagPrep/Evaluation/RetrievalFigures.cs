using RagPrep.Retrieval;

namespace RagPrep.Evaluation;

/// <summary>How well a way of searching finds the evidence, as means over the answerable questions.</summary>
/// <param name="Questions">Number of questions.</param>
/// <param name="RecallAt1">Share of a question's evidence texts held by the first hit.</param>
/// <param name="RecallAt5">The same for the first five together.</param>
/// <param name="RecallAt10">The same for the first ten.</param>
/// <param name="ReciprocalRank">1 / rank of the first hit that holds any of the evidence; 0 when none of ten does.</param>
public sealed record RetrievalFigures(int Questions, double RecallAt1, double RecallAt5, double RecallAt10, double ReciprocalRank)
{
    private const int Depth = 10;

    /// <summary>Asks all answerable questions.</summary>
    /// <param name="retriever">The flow, or a prefix of it.</param>
    /// <param name="questions">Labelled questions.</param>
    /// <param name="mode">Which retrievers run.</param>
    /// <param name="rerank">Whether the cross-encoder re-ranks.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<RetrievalFigures> MeasureAsync(
        IRetriever retriever, IReadOnlyList<Question> questions, SearchMode mode, bool rerank, CancellationToken cancellationToken)
    {
        var figures = new List<RetrievalFigures>();
        foreach (var question in questions.Where(question => question.Answerable))
        {
            var found = await retriever.SearchAsync(new Query(question.Text, mode, Depth, rerank), cancellationToken);
            figures.Add(Of(question, [.. found.Hits.Select(hit => hit.Chunk.Text)]));
        }
        return new RetrievalFigures(
            figures.Count, figures.Average(f => f.RecallAt1), figures.Average(f => f.RecallAt5), figures.Average(f => f.RecallAt10), figures.Average(f => f.ReciprocalRank));
    }

    /// <summary>The figures of one question whose hits have these texts, best first.</summary>
    public static RetrievalFigures Of(Question question, IReadOnlyList<string> hits)
    {
        var ranks = question.Evidence.Select(evidence =>
            hits.TakeWhile(hit => !LettersAndDigits.Contain(hit, evidence.Quote)).Count() + 1).Select(rank => rank > hits.Count ? 0 : rank).ToList();
        double Recall(int k) => ranks.Average(rank => rank >= 1 && rank <= k ? 1.0 : 0);
        var first = ranks.Where(rank => rank > 0).DefaultIfEmpty(0).Min();
        return new RetrievalFigures(1, Recall(1), Recall(5), Recall(10), first == 0 ? 0 : 1.0 / first);
    }
}
