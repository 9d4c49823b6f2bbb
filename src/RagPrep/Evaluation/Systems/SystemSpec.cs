using System.ComponentModel.DataAnnotations;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Systems;

/// <summary>A prefix of the pipeline with its options: what an evaluation measures. What is not stated is as shipped.</summary>
public sealed record SystemSpec
{
    private static readonly RetrievalOptions Retrieval = new();
    private static readonly RerankingOptions Reranking = new();
    private static readonly ChunkingOptions Chunking = new();

    /// <summary>A name put before the description, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Which retrievers run.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>As <see cref="RetrievalOptions.Fusion"/>.</summary>
    public FusionMethod Fusion { get; init; } = Retrieval.Fusion;

    /// <summary>As <see cref="RetrievalOptions.LexicalWeight"/>.</summary>
    public double LexicalWeight { get; init; } = Retrieval.LexicalWeight;

    /// <summary>As <see cref="RetrievalOptions.Candidates"/>.</summary>
    public int Candidates { get; init; } = Retrieval.Candidates;

    /// <summary>Whether the cross-encoder re-ranks.</summary>
    public bool Rerank { get; init; }

    /// <summary>As <see cref="RerankingOptions.Depth"/>.</summary>
    public int Depth { get; init; } = Reranking.Depth;

    /// <summary>As <see cref="RerankingOptions.Weight"/>.</summary>
    public double Weight { get; init; } = Reranking.Weight;

    /// <summary>As <see cref="RerankingOptions.WindowCharacters"/>.</summary>
    public int WindowCharacters { get; init; } = Reranking.WindowCharacters;

    /// <summary>As <see cref="ChunkingOptions.TargetTokens"/>.</summary>
    public int ChunkTokens { get; init; } = Chunking.TargetTokens;

    /// <summary>As <see cref="ChunkingOptions.OverlapTokens"/>.</summary>
    public int ChunkOverlap { get; init; } = Chunking.OverlapTokens;

    /// <summary>As <see cref="ChunkingOptions.MergeSections"/>.</summary>
    public bool MergeSections { get; init; } = Chunking.MergeSections;

    /// <summary>Whether title and headings are searched with a chunk's text, by words and by vectors.</summary>
    public bool HeadingContext { get; init; } = true;

    /// <summary>Whether questions are answered, not only searched for; by study questions alone.</summary>
    public bool Answers { get; init; }

    /// <summary>The whole pipeline as it ships.</summary>
    public static SystemSpec Shipped { get; } = new() { Rerank = true, Answers = true };

    /// <summary>The system as it prints itself: 'hybrid minmax .3 > rerank 20 x .3 / chunks 128'. Its row in every table.</summary>
    public override string ToString() => SystemText.Of(this);

    /// <summary>What is out of range, as the options themselves see it; none where all is right.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var (retrieval, reranking, chunking) = (new RetrievalOptions(), new RerankingOptions(), new ChunkingOptions());
        Apply(retrieval);
        Apply(reranking);
        Apply(chunking);
        var wrong = new List<ValidationResult>();
        foreach (var options in new object[] { retrieval, reranking, chunking })
            Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true);
        return [.. wrong.Select(result => result.ErrorMessage ?? "an option is wrong.")];
    }

    internal void Apply(RetrievalOptions options) =>
        (options.Fusion, options.LexicalWeight, options.Candidates) = (Fusion, LexicalWeight, Candidates);

    internal void Apply(RerankingOptions options) =>
        (options.Depth, options.Weight, options.WindowCharacters) = (Depth, Weight, WindowCharacters);

    internal void Apply(ChunkingOptions options) =>
        (options.TargetTokens, options.OverlapTokens, options.MergeSections, options.HeadingContext) = (ChunkTokens, ChunkOverlap, MergeSections, HeadingContext);

    internal void Apply(IndexOptions options)
    {
        if (!HeadingContext)
            options.Lexical.HeadingBoost = 0;
    }
}
