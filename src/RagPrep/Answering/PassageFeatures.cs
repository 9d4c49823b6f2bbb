using RagPrep.Retrieval;
namespace RagPrep.Answering;

/// <summary>What is known of a passage.</summary>
/// <param name="BestSimilarity">The highest cosine of its units with the question.</param>
/// <param name="HeadingMatch">Words that its innermost heading and the question share, of all words of the two, 0 to 1.</param>
/// <param name="Logit">Logit of what the cross-encoder said of it in the search.</param>
internal sealed record PassageFeatures(double BestSimilarity, double HeadingMatch, double Logit)
{
    /// <summary>Reads them off the units of one passage.</summary>
    public static PassageFeatures Of(IReadOnlyList<Evidence> units, QuestionTerms terms)
    {
        var hit = units[0].Hit;
        var heading = QuestionTerms.Terms(hit.Chunk.HeadingPath is [.., var last] ? last : hit.Chunk.Title);
        var probability = hit.Stages.TryGetValue("rerank", out var stage) ? stage.Score : 0;
        return new PassageFeatures(units.Max(unit => unit.Similarity), terms.Match(heading), LogisticModel.Logit(probability));
    }
}
