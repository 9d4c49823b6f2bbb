using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Answering.Generated;
using RagPrep.Chunking;
using RagPrep.Conversations;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Drift;
using RagPrep.Evaluation.Quizzes;
using RagPrep.Index;
using RagPrep.Index.Qdrant;
using RagPrep.Llm;
using RagPrep.Models;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;
using RagPrep.Topics;

namespace RagPrep;

/// <summary>Registers the library.</summary>
public static class RagPrepServices
{
    // Some hundred questions' worth; with their texts about 10 MB.
    private const int RememberedPairs = 8192;

    /// <summary>Adds models, index, retrieval, answering and feedback with their options from <paramref name="configuration"/>; safe to call twice.</summary>
    /// <remarks>Options are validated at start, all errors together (<see cref="IStartupValidator"/>).</remarks>
    public static IServiceCollection AddRagPrep(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsSection<CorpusOptions>(configuration, "Corpus");
        services.AddOptionsSection<IndexOptions>(configuration, "Index");
        services.AddOptionsSection<QdrantOptions>(configuration, "Qdrant");
        services.AddOptionsSection<ModelOptions>(configuration, "Models");
        services.AddOptionsSection<ChunkingOptions>(configuration, "Chunking");
        services.AddOptionsSection<RetrievalOptions>(configuration, "Retrieval");
        services.AddOptionsSection<RerankingOptions>(configuration, "Reranking");
        services.AddOptionsSection<AnsweringOptions>(configuration, "Answering");
        services.AddOptionsSection<LlmOptions>(configuration, "Llm");
        services.AddOptionsSection<ConversationOptions>(configuration, "Conversations");
        services.AddOptionsSection<EvaluationOptions>(configuration, "Evaluation");

        services.PostConfigure<CorpusOptions>(options => options.Path = RepositoryHome.Resolve(options.Path, new CorpusOptions().Path));
        services.PostConfigure<IndexOptions>(options => options.Path = RepositoryHome.Resolve(options.Path, new IndexOptions().Path));
        services.PostConfigure<ModelOptions>(options => options.Path = RepositoryHome.Resolve(options.Path, new ModelOptions().Path));
        services.PostConfigure<EvaluationOptions>(options => options.QueryLog = RepositoryHome.Resolve(options.QueryLog, ""));

        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<ModelOptions>>().Value);
        services.TryAddSingleton(provider => ModelFiles.Verify(provider.GetRequiredService<ModelOptions>()));
        services.TryAddSingleton<SentenceEmbedder>();
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => provider.GetRequiredService<SentenceEmbedder>());
        services.TryAddSingleton<CrossEncoder>();
        services.TryAddSingleton<IReranker>(provider => new CachedReranker(provider.GetRequiredService<CrossEncoder>(), RememberedPairs));
        services.TryAddSingleton(provider => ChunkerFor(
            provider.GetRequiredService<SentenceEmbedder>(), provider.GetRequiredService<IOptions<ChunkingOptions>>().Value));

        services.TryAddSingleton<IndexProvider>();
        services.TryAddSingleton<StudyIndex>();
        services.TryAddSingleton<CorpusWatch>();
        services.TryAddSingleton(provider => new EnglishWords(provider.GetRequiredService<SentenceEmbedder>().Tokenizer));
        services.TryAddSingleton<QueryUnderstanding>();
        services.TryAddSingleton(RankingModel.Shipped);
        services.TryAddSingleton<CrossEncoderReranking>();
        services.TryAddSingleton<HybridSearch>();
        services.TryAddSingleton<IRetriever, HelpedSearch>();
        services.TryAddSingleton<EvidenceSelection>();
        services.TryAddSingleton(EvidenceModel.Shipped);
        services.TryAddSingleton(Calibration.Shipped);
        services.TryAddSingleton<CitationCheck>();
        services.TryAddSingleton<ExtractiveAnswerer>();
        services.AddLanguageModel();
        services.TryAddSingleton<GeneratedAnswerer>();
        services.TryAddSingleton(provider => WithQueryLog(provider, provider.GetRequiredService<GeneratedAnswerer>()));
        services.TryAddSingleton<FollowUps>();
        services.TryAddSingleton<ConversationStore>();
        services.TryAddSingleton<QuestionAnswering>();
        services.TryAddSingleton<FeedbackStore>();
        services.TryAddSingleton<TopicMaps>();
        services.TryAddSingleton<Quiz>();
        services.TryAddSingleton<QuizGrade>();
        return services;
    }

    /// <summary>Binds a section of <paramref name="configuration"/> to a class, validated at start; safe to call twice.</summary>
    public static IServiceCollection AddOptionsSection<T>(this IServiceCollection services, IConfiguration configuration, string name) where T : class
    {
        if (services.Any(service => service.ImplementationInstance is OptionsSection known && known.Name == name))
            return services;
        services.AddSingleton(new OptionsSection(name, typeof(T)));
        services.AddOptions<T>().Bind(configuration.GetSection(name)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    /// <summary>The language model, which any <see cref="IChatClient"/> that is registered before stands in for.</summary>
    private static void AddLanguageModel(this IServiceCollection services)
    {
        services.TryAddSingleton<RagPrepMetrics>();
        services.TryAddSingleton<TokenAccount>();
        services.TryAddSingleton(provider => ChatClients.Create(
            provider.GetRequiredService<IOptions<LlmOptions>>().Value, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LanguageModel>>()));
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<LlmOptions>>().Value;
            return new LanguageModel(
                options.IsConfigured ? provider.GetRequiredService<IChatClient>() : null, options, provider.GetRequiredService<TokenAccount>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LanguageModel>>());
        });
    }

    /// <exception cref="ModelException">Chunks would be longer than what the embedder reads, and be cut.</exception>
    private static Chunker ChunkerFor(SentenceEmbedder embedder, ChunkingOptions options)
    {
        var window = embedder.MaxTextTokens + WordPieceTokenizer.SpecialTokens;
        return options.MaxTokens <= window
            ? new Chunker(options, embedder.Tokenizer.CountTokens)
            : throw new ModelException($"Chunking:MaxTokens is {options.MaxTokens}, but the embedder reads {window} tokens of a text: set it to at most that.");
    }

    private static IAnswerer WithQueryLog(IServiceProvider provider, IAnswerer answerer)
    {
        var path = provider.GetRequiredService<IOptions<EvaluationOptions>>().Value.QueryLog;
        return path.Length == 0 ? answerer : ActivatorUtilities.CreateInstance<QueryLog>(provider, answerer, path);
    }
}
