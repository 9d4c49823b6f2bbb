using Microsoft.Extensions.Logging;

namespace RagPrep.Models;

/// <summary>
/// Scores a query with each passage in one reading of both. A pair's score is the same bit for bit whatever else runs,
/// because each pair is a run of its own. Safe for use by many callers at once.
/// </summary>
/// <remarks>
/// A query longer than the model's share for it (<see cref="MaxQueryTokens"/>, 48 in the shipped model) would push the passages
/// out of the window; its first and its last half share are read instead. Measured with 70 tokens of small talk before or after
/// the question (chroma_chunking_passages, 150 questions, the right passage against nine others; MRR .93 without the talk): the
/// first 48 tokens .37 and .94, the last 48 .86 and .24, 24 of each .86 and .94.
/// </remarks>
public sealed class CrossEncoder : IReranker, IDisposable
{
    private const float NotRead = float.NaN;

    private readonly OnnxModel _model;
    private readonly WordPieceTokenizer _tokenizer;
    private readonly ILogger _logger;
    private long _truncatedPassages;
    private long _truncatedQueries;

    /// <summary>Loads the model.</summary>
    /// <exception cref="ModelException">It cannot be loaded.</exception>
    public CrossEncoder(ModelFiles files, ModelOptions options, ILogger<CrossEncoder> logger)
    {
        MaxTokens = files.Reranker.Config.MaxTokens;
        MaxQueryTokens = files.Reranker.Config.MaxQueryTokens ?? MaxTokens / 2;
        _logger = logger;
        _tokenizer = files.Reranker.LoadTokenizer();
        _model = new OnnxModel(files.Reranker, options.Threads);
    }

    /// <summary>The window: query, passage and three special tokens.</summary>
    public int MaxTokens { get; }

    /// <summary>The query's share of the window.</summary>
    public int MaxQueryTokens { get; }

    /// <summary>Passages scored so far without their end.</summary>
    public long TruncatedPassages => Interlocked.Read(ref _truncatedPassages);

    /// <summary>Calls so far whose query was read without its middle.</summary>
    public long TruncatedQueries => Interlocked.Read(ref _truncatedQueries);

    /// <inheritdoc/>
    /// <remarks>Passages are begun in their order, so give the most promising first; one that is being read when the deadline comes stays unscored.</remarks>
    public async Task<IReadOnlyList<float?>> ScoreAsync(
        string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(passages);
        if (passages.Contains(null!))
            throw new ArgumentException("A passage is null.", nameof(passages));

        var scores = new float[passages.Count];
        Array.Fill(scores, NotRead);
        var lengths = new EncodedLength[passages.Count];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        var stop = either.Token;
        var reading = _model.RunAllAsync(passages.Count, (index, run) =>
        {
            lengths[index] = _tokenizer.EncodePair(query, passages[index], run.Ids, run.TypeIds, MaxQueryTokens);
            var score = Score(run, lengths[index].Tokens);
            // What ends after the deadline comes too late: the scores are being handed over.
            if (!stop.IsCancellationRequested)
                scores[index] = score;
        }, stop);
        try
        {
            // Runs that have begun go on without us: on a busy machine one may take longer than the caller can wait.
            await reading.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // What is scored by now is the answer.
        }

        Report(lengths);
        return [.. scores.Select(score => float.IsNaN(score) ? (float?)null : score)];
    }

    /// <summary>Runs the model once on every thread at full length, so that the first caller finds its memory in place.</summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken = default)
    {
        var passage = string.Concat(Enumerable.Repeat("a ", MaxTokens - WordPieceTokenizer.PairSpecialTokens - 1));
        await ScoreAsync("a", [.. Enumerable.Repeat(passage, _model.Threads)], CancellationToken.None, cancellationToken);
        _logger.ModelWarm("The re-ranker", _model.Threads);
    }

    /// <summary>Waits for the runs under way, then frees the model.</summary>
    public void Dispose() => _model.Dispose();

    private static float Score(OnnxRun run, int tokens)
    {
        var score = new float[1];
        run.Execute(tokens, score);
        return score[0];
    }

    private void Report(EncodedLength[] lengths)
    {
        var passages = lengths.Count(length => length.TextTruncated);
        var queries = lengths.Count(length => length.QueryTruncated);
        if (passages + queries == 0)
            return;
        Interlocked.Add(ref _truncatedPassages, passages);
        Interlocked.Add(ref _truncatedQueries, Math.Min(queries, 1));
        _logger.PairsTruncated(passages, queries, lengths.Length);
    }
}
