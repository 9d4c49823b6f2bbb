using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Running;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>A question with the hits that the cross-encoder read.</summary>
/// <param name="List">The hits, best fused first.</param>
/// <param name="Ids">Their chunks.</param>
/// <param name="Judgements">The question's.</param>
/// <param name="Before">nDCG@10 of the order that they were found in.</param>
internal sealed record ReadQuestion(LabelledList List, string[] Ids, Judgements Judgements, double Before)
{
    /// <summary>What orders are judged by.</summary>
    public const string MeasureName = "nDCG@10";

    private static readonly Measure Measure = new NormalizedDiscountedGain(10);

    /// <summary>Of what was found for a question.</summary>
    public static ReadQuestion Of(Question question, SearchResult found, EvidenceJudge judge)
    {
        var relevant = judge.Relevant(new Topic(question.Id, question.Text));
        var judgements = judge.Qrels[question.Id];
        // In the order of the fusion, which says what is read, so that the ranking of now has no part in the fit.
        var read = found.Hits.Where(hit => hit.Relevance is not null).OrderBy(hit => hit.Stages["fusion"].Rank).ToList();
        var list = new LabelledList([.. read.Select(hit => hit.Relevance!.Features.ToArray())], [.. read.Select(hit => relevant.Contains(hit.Ordinal))]);
        return new ReadQuestion(list, [.. read.Select(hit => hit.Chunk.Id)], judgements, Measure.Of([.. found.Hits.Select(hit => hit.Chunk.Id)], judgements));
    }

    /// <summary>nDCG@10 of the order that a model puts them in.</summary>
    public double Score(RankingModel model) => Measure.Of(
        [.. Ids.Zip(List.Features).OrderByDescending(hit => RankingFeatures.Of(hit.Second).Dot(model.Weights)).Select(hit => hit.First)], Judgements);
}
