using Microsoft.Extensions.Options;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Answers in the material's own words: the best evidence sentences, each cited, or a refusal. No language model.</summary>
public sealed class ExtractiveAnswerer(
    EvidenceSelection selection, Calibration calibration, CitationCheck check, IOptions<AnsweringOptions> options, TimeProvider time) : IAnswerer
{
    /// <summary>The <see cref="Answer.Kind"/> of its answers.</summary>
    public const string Kind = "extractive";

    private const int NearestHits = 5;

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(SearchResult found, AnswerRequest request, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        // 1. The evidence, and how sure it makes us.
        var evidence = await selection.SelectAsync(found, cancellationToken);
        var missing = MissingWords.Of(found);
        var signals = AnswerSignals.Of(found, evidence, missing);
        var confidence = calibration.Confidence(signals);

        // 2. What to quote of it.
        var passages = evidence.Count == 0 || !calibration.Answers(signals) ? [] : PassageSelection.Select(evidence, found.Understood.Kind, options.Value);
        var citations = passages.Select((passage, i) => Citation.Of(passage.Hit.Chunk, passage.Characters, i + 1)).ToList();

        // 3. Nothing leaves that the document does not say letter for letter.
        check.Verify(citations);
        var answer = Write(found, evidence, missing, confidence, passages, citations, time.GetElapsedTime(start).TotalMilliseconds);
        return answer with { Answerable = calibration.Likelihood(signals) };
    }

    private static Answer Write(
        SearchResult found, IReadOnlyList<Evidence> evidence, MissingWords missing, double confidence, IReadOnlyList<Passage> passages, List<Citation> citations, double milliseconds)
    {
        var answered = citations.Count > 0;
        var timings = new Dictionary<string, double>(found.Timings) { ["answer"] = milliseconds };
        timings["total"] += milliseconds;
        List<string> degraded = [.. found.Degraded];
        if (evidence.Any(item => item.Probability is null))
            degraded.Add("answer-deadline");
        return new Answer(
            answered, confidence, answered ? AnswerText.Write(passages, LeadSentence.Of(evidence, passages, found.Understood)) : missing.Say(), Kind,
            citations, answered ? [] : [.. found.Statements.Take(NearestHits)], answered ? [] : missing.Words, timings, degraded);
    }
}
