using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace RagPrep.Models;

/// <summary>
/// Sentence vectors of length 1: their dot product is the cosine. A text's vector is the same bit for bit whatever else runs,
/// because each text is a run of its own. Safe for use by many callers at once.
/// </summary>
public sealed class SentenceEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly OnnxModel _model;
    private readonly ModelConfig _config;
    private readonly ILogger _logger;
    private long _truncatedTexts;

    /// <summary>Loads the model.</summary>
    /// <exception cref="ModelException">It cannot be loaded.</exception>
    public SentenceEmbedder(ModelFiles files, ModelOptions options, ILogger<SentenceEmbedder> logger)
    {
        _config = files.Embedder.Config;
        _logger = logger;
        ModelId = files.Embedder.Checksum;
        Tokenizer = files.Embedder.LoadTokenizer();
        _model = new OnnxModel(files.Embedder, options.Threads);
    }

    /// <summary>Counts as the model does.</summary>
    public WordPieceTokenizer Tokenizer { get; }

    /// <summary>Names the weights: vectors of two ids must not be mixed.</summary>
    public string ModelId { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimensions => _config.Dimensions;

    /// <summary>The longest text that is read whole, in tokens as <see cref="Tokenizer"/> counts them.</summary>
    public int MaxTextTokens => _config.MaxTokens - WordPieceTokenizer.SpecialTokens;

    /// <summary>Texts so far of which only the beginning went into the vector; each call that has some logs a warning.</summary>
    public long TruncatedTexts => Interlocked.Read(ref _truncatedTexts);

    /// <summary>Embeds texts; the vectors come in their order.</summary>
    /// <param name="values">Texts, none null.</param>
    /// <param name="options">Only <see cref="EmbeddingGenerationOptions.Dimensions"/> is looked at: the model has one size.</param>
    /// <param name="cancellationToken">Ends the work within one run.</param>
    /// <exception cref="ArgumentException">Another size is asked for, or a text is null.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } dimensions && dimensions != Dimensions)
            throw new ArgumentException($"The embedder's vectors have {Dimensions} dimensions, not {dimensions}.", nameof(options));
        var texts = values as IReadOnlyList<string> ?? [.. values];
        if (texts.Contains(null!))
            throw new ArgumentException("A text is null.", nameof(values));

        var embeddings = new Embedding<float>[texts.Count];
        var (tokens, truncated) = (0L, 0);
        await _model.RunAllAsync(texts.Count, (index, run) =>
        {
            var length = Tokenizer.Encode(texts[index], run.Ids);
            var vector = new float[Dimensions];
            run.Execute(length.Tokens, vector);
            embeddings[index] = new Embedding<float>(vector);
            Interlocked.Add(ref tokens, length.Tokens);
            if (length.TextTruncated)
                Interlocked.Increment(ref truncated);
        }, cancellationToken);

        Report(truncated, texts.Count);
        return new(embeddings) { Usage = new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens } };
    }

    /// <summary>Runs the model once on every thread at full length, so that the first caller finds its memory in place.</summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken = default)
    {
        var text = string.Concat(Enumerable.Repeat("a ", MaxTextTokens));
        await GenerateAsync(Enumerable.Repeat(text, _model.Threads), cancellationToken: cancellationToken);
        _logger.ModelWarm("The embedder", _model.Threads);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("ragprep", defaultModelId: _config.Base, defaultModelDimensions: Dimensions)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Waits for the runs under way, then frees the model.</summary>
    public void Dispose() => _model.Dispose();

    private void Report(int truncated, int total)
    {
        if (truncated == 0)
            return;
        Interlocked.Add(ref _truncatedTexts, truncated);
        _logger.TextsTruncated(truncated, total, _config.MaxTokens);
    }
}
