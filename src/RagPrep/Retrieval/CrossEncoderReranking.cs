using Microsoft.Extensions.Options;
using RagPrep.Models;

namespace RagPrep.Retrieval;

/// <summary>Lets the cross-encoder read the window around each of the first candidates' best unit, with the headings that it needs.</summary>
public sealed class CrossEncoderReranking(IReranker reranker, RankingModel ranking, IOptions<RerankingOptions> options, TimeProvider time)
{
    /// <summary>The options in force.</summary>
    public RerankingOptions Options => options.Value;

    /// <summary>Probabilities, 0 to 1, that the candidates' windows answer the query; null where the deadline came first.</summary>
    internal async Task<IReadOnlyList<double?>> ScoreAsync(string query, IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        var asked = QuestionTerms.AskedAbout(query);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(Options.DeadlineMilliseconds), time);
        var windows = candidates.Select(candidate => WindowOf(candidate, asked)).ToList();
        var logits = await reranker.ScoreAsync(query, windows, deadline.Token, cancellationToken);
        return [.. logits.Select(logit => logit is { } value ? Sigmoid(value) : (double?)null)];
    }

    private string WindowOf(Candidate candidate, IReadOnlySet<string> asked)
    {
        var window = Window.Around(candidate.Chunk, candidate.BestUnit, Options.WindowCharacters);
        return candidate.Definition is { } definition ? $"{definition.Name}: {window}" : Headed.Of(asked, candidate.Chunk, window);
    }

    /// <summary>Whether a candidate answers, by all that is known of it; null where it was not read.</summary>
    internal Relevance? Relevance(Candidate candidate, QuestionTerms question, double? probability) =>
        probability is { } p ? new Relevance(RankingFeatures.Of(candidate, question, p), ranking) : null;

    /// <summary>
    /// The score after re-ranking: <c>(1 - w) fused + w p</c>. What was not read has p = 0 and so keeps its fused order; since
    /// candidates are read in that order, it stays behind those that were.
    /// </summary>
    internal double Interpolate(double fused, double? relevance) => (1 - Options.Weight) * fused + Options.Weight * (relevance ?? 0);

    internal static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}
