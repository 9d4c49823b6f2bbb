using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RagPrep.Llm;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>
/// Answers written by a language model from the passages found, each sentence checked before it goes out. Whether to answer is decided
/// as without a model, and the extractive answer serves wherever the model's does not.
/// </summary>
public sealed partial class GeneratedAnswerer(
    ExtractiveAnswerer extractive, LanguageModel model, SentenceEmbedder embedder, IReranker reranker, CitationCheck check,
    IOptions<LlmOptions> options, RagPrepMetrics metrics, TimeProvider time) : IAnswerer
{
    /// <summary>The <see cref="Answer.Kind"/> of answers that a model wrote.</summary>
    public const string Kind = "generated";

    /// <summary>What <see cref="Answer.Degraded"/> says where sentences were left out.</summary>
    public const string SentencesDropped = "llm-sentences-dropped";

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(SearchResult found, AnswerRequest request, CancellationToken cancellationToken)
    {
        // 1. Whether the material answers, and what to say should the model fail.
        var plain = await extractive.AnswerAsync(found, request, cancellationToken);
        if (!plain.Answered || !model.IsConfigured || request.Style == AnswerStyle.Extractive)
            return plain;

        // 2. The model's answer, sentence by sentence.
        var start = time.GetTimestamp();
        var written = new CheckedText(check, request);
        var outcome = Kind;
        try
        {
            var dropped = await WriteAsync(found, request, written, cancellationToken);
            return Timed(plain with
            {
                Text = written.Text, Kind = Kind, Citations = written.Citations,
                Degraded = dropped == 0 ? plain.Degraded : [.. plain.Degraded, SentencesDropped],
            }, start);
        }
        catch (ModelFailureException failure)
        {
            outcome = failure.Reason;
            if (written.Text.Length > 0)
                await request.TellAsync(new AnswerEvent.Restarted(failure.Reason));
            return Timed(plain with { Degraded = [.. plain.Degraded, failure.Reason] }, start);
        }
        finally
        {
            metrics.AnswerAsked(outcome);
        }
    }

    /// <summary>Writes what can be proved; returns how many sentences could not.</summary>
    private async Task<int> WriteAsync(SearchResult found, AnswerRequest request, CheckedText written, CancellationToken cancellationToken)
    {
        var passages = PromptEvidence.Fit(found, options.Value.EvidenceTokens, embedder.Tokenizer.CountTokens);
        var sentences = new SentenceCheck(new SupportCheck(reranker, found), passages);
        var (stream, kept, dropped) = (new DraftStream(), 0, 0);
        var budget = TimeSpan.FromMilliseconds(options.Value.TimeoutMilliseconds);
        await foreach (var piece in model.WriteAsync(AnswerPrompt.Of(found.Understood.Asked, passages), request.Client, budget, cancellationToken))
            await TakeAsync(stream.Add(piece));
        await TakeAsync(stream.End());
        return kept > dropped ? dropped : throw new ModelFailureException(ModelFailure.Unsupported);

        async Task TakeAsync(IEnumerable<Draft> drafts)
        {
            foreach (var draft in drafts.Where(draft => !written.Has(draft)))
            {
                if (kept + dropped == 0 && Refusal().IsMatch(draft.Text))
                    throw new ModelFailureException(ModelFailure.Refused);
                var sources = await sentences.SourcesAsync(draft, cancellationToken);
                if (sources.Count > 0)
                    await written.AddAsync(draft, sources);
                kept += sources.Count > 0 ? 1 : 0;
                // What only leads in to a list says nothing that could be wrong.
                dropped += sources.Count == 0 && !draft.Text.EndsWith(':') ? 1 : 0;
            }
        }
    }

    private Answer Timed(Answer answer, long start)
    {
        var milliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        return answer with { Timings = new Dictionary<string, double>(answer.Timings) { ["generation"] = milliseconds, ["total"] = answer.Timings["total"] + milliseconds } };
    }

    [GeneratedRegex($@"{AnswerPrompt.NoAnswer}|^\W*(?:(?:I'm|I am|we're) (?:sorry|unable|not able)|sorry\b|I (?:cannot|can't|can not|won't|will not)\b|as an? (?:AI|language model)\b|unfortunately\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
