using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using RagPrep.Answering;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Llm;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Systems;

/// <summary>A prefix of the pipeline with its options: what an evaluation measures. What is not stated is as shipped.</summary>
public sealed record SystemSpec
{
    private static readonly RetrievalOptions Retrieval = new();
    private static readonly RerankingOptions Reranking = new();
    private static readonly ChunkingOptions Chunking = new();
    private static readonly LexicalOptions Lexical = new();
    private static readonly AnsweringOptions Answering = new();

    /// <summary>A name put before the description, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Which retrievers run.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>As <see cref="LexicalOptions.K1"/>.</summary>
    public double K1 { get; init; } = Lexical.K1;

    /// <summary>As <see cref="LexicalOptions.B"/>.</summary>
    public double B { get; init; } = Lexical.B;

    /// <summary>As <see cref="LexicalOptions.HeadingBoost"/>; 0 without <see cref="HeadingContext"/>.</summary>
    public double HeadingBoost { get; init; } = Lexical.HeadingBoost;

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

    /// <summary>As <see cref="ChunkingOptions.MaxTokens"/>.</summary>
    public int WindowTokens { get; init; } = Chunking.MaxTokens;

    /// <summary>As <see cref="ChunkingOptions.OverlapTokens"/>.</summary>
    public int ChunkOverlap { get; init; } = Chunking.OverlapTokens;

    /// <summary>As <see cref="ChunkingOptions.MergeSections"/>.</summary>
    public bool MergeSections { get; init; } = Chunking.MergeSections;

    /// <summary>Whether title and headings are searched with a chunk's text, by words and by vectors.</summary>
    public bool HeadingContext { get; init; } = true;

    /// <summary>Whether questions are answered, not only searched for; by study questions alone.</summary>
    public bool Answers { get; init; }

    /// <summary>Who writes the answers.</summary>
    public AnswerStyle AnswerStyle { get; init; } = AnswerStyle.Extractive;

    /// <summary>Whether the checker of generated answers judges this system's, whoever writes them.</summary>
    public bool CheckAnswers { get; init; }

    /// <summary>As <see cref="LlmOptions.Hyde"/>.</summary>
    public bool Hyde { get; init; }

    /// <summary>As <see cref="LlmOptions.MultiQuery"/>.</summary>
    public bool MultiQuery { get; init; }

    /// <summary>As <see cref="LlmOptions.Decompose"/>.</summary>
    public bool Decompose { get; init; }

    /// <summary>As <see cref="LlmOptions.StepBack"/>.</summary>
    public bool StepBack { get; init; }

    /// <summary>What is made of a follow-up before it is searched for.</summary>
    public FollowUpStyle FollowUps { get; init; } = FollowUpStyle.Rules;

    /// <summary>As <see cref="AnsweringOptions.Passages"/>.</summary>
    public int Passages { get; init; } = Answering.Passages;

    /// <summary>As <see cref="AnsweringOptions.Units"/>.</summary>
    public int Units { get; init; } = Answering.Units;

    /// <summary>As <see cref="AnsweringOptions.TargetWords"/>.</summary>
    public int TargetWords { get; init; } = Answering.TargetWords;

    /// <summary>As <see cref="AnsweringOptions.RelativeScore"/>.</summary>
    public double RelativeScore { get; init; } = Answering.RelativeScore;

    /// <summary>As <see cref="AnsweringOptions.MaxWords"/>.</summary>
    public int MaxWords { get; init; } = Answering.MaxWords;

    /// <summary>Whether a language model is to help before the search.</summary>
    [JsonIgnore]
    public bool IsHelped => Hyde || MultiQuery || Decompose || StepBack || FollowUps == FollowUpStyle.Model;

    /// <summary>The whole pipeline as it ships.</summary>
    public static SystemSpec Shipped { get; } = new() { Rerank = true, Answers = true };

    /// <summary>The system as it prints itself: 'hybrid minmax .3 > rerank 20 x .3 / chunks 128'. Its row in every table.</summary>
    public override string ToString() => SystemText.Of(this);

    /// <summary>What is out of range, as the options themselves see it; none where all is right.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var (retrieval, reranking, chunking) = (new RetrievalOptions(), new RerankingOptions(), new ChunkingOptions());
        var (index, answering) = (new IndexOptions(), new AnsweringOptions());
        Apply(retrieval);
        Apply(reranking);
        Apply(chunking);
        Apply(index);
        Apply(answering);
        var wrong = new List<ValidationResult>();
        foreach (var options in new object[] { index.Lexical, retrieval, reranking, chunking, answering })
            Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true);
        return [.. wrong.Select(result => result.ErrorMessage ?? "an option is wrong.")];
    }

    internal void Apply(RetrievalOptions options) =>
        (options.Fusion, options.LexicalWeight, options.Candidates) = (Fusion, LexicalWeight, Candidates);

    internal void Apply(RerankingOptions options) =>
        (options.Depth, options.Weight, options.WindowCharacters) = (Depth, Weight, WindowCharacters);

    internal void Apply(ChunkingOptions options) =>
        (options.TargetTokens, options.MaxTokens, options.OverlapTokens, options.MergeSections, options.HeadingContext)
            = (ChunkTokens, WindowTokens, ChunkOverlap, MergeSections, HeadingContext);

    internal void Apply(IndexOptions options) =>
        (options.Lexical.K1, options.Lexical.B, options.Lexical.HeadingBoost) = (K1, B, HeadingContext ? HeadingBoost : 0);

    internal void Apply(LlmOptions options) =>
        (options.Hyde, options.MultiQuery, options.Decompose, options.StepBack, options.RewriteFollowUps) = (Hyde, MultiQuery, Decompose, StepBack, FollowUps == FollowUpStyle.Model);

    internal void Apply(AnsweringOptions options)
    {
        (options.Passages, options.Units) = (Passages, Units);
        (options.TargetWords, options.RelativeScore, options.MaxWords) = (TargetWords, RelativeScore, MaxWords);
    }
}
