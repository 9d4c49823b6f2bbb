using RagPrep.Index.Lexical;
using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>Why a passage was found.</summary>
/// <param name="BestUnit">The sentence of the passage that is nearest to the question by vector.</param>
/// <param name="Stages">What each stage said of the passage, in the order they ran.</param>
/// <param name="Ranking">What the ranking's probability is made of; null where the cross-encoder did not read the passage.</param>
/// <param name="Terms">What each word of the question, and each synonym and acronym that it was expanded by, adds to the passage's BM25 score, highest first.</param>
public sealed record HitExplanation(string BestUnit, IReadOnlyList<StageExplanation> Stages, RankingExplanation? Ranking, IReadOnlyList<TermScore> Terms)
{
    private static readonly (string Stage, string Meaning)[] Meanings =
    [
        ("lexical", "BM25 of the question's words in heading path and text"),
        ("dense", "mean cosine of the question with the passage and with its best unit"),
        ("fusion", "lexical and dense scores as one"),
        ("rerank", "probability of an answer as the cross-encoder reads question and passage together"),
        ("ranking", "probability of an answer by cosines, words and that reading, weighed together"),
    ];

    /// <summary>Explains a hit by what its stages kept and the index knows of its words.</summary>
    public static HitExplanation Of(Hit hit, SearchResult found) => new(
        hit.Chunk.UnitText(hit.BestUnit),
        [.. from known in Meanings
            where hit.Stages.ContainsKey(known.Stage)
            let said = hit.Stages[known.Stage]
            select new StageExplanation(known.Stage, said.Rank, said.Score, known.Meaning)],
        hit.Relevance is { } relevance ? RankingExplanation.Of(relevance) : null,
        found.Index.ExplainLexical(found.Query, found.Understood.Expansions, hit.Ordinal));
}
