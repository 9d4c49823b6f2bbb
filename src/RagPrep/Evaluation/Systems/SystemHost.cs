using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RagPrep.Answering;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Llm;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Systems;

/// <summary>Builds the services of a system, over an index folder of its own and with the models that are loaded already.</summary>
/// <param name="services">The program's services, with their configuration: the models and all options that a system does not name come from there.</param>
/// <param name="folder">Where the indexes are kept, a folder for each way of chunking.</param>
public sealed class SystemHost(IServiceProvider services, string folder)
{
    // What the options allow at most: quality is that of the whole work, whatever else the machine does.
    private const int NoDeadline = 60_000;

    /// <summary>Services for a system, for the caller to dispose before the next are built; their deadlines are off.</summary>
    /// <param name="system">The system.</param>
    /// <param name="collection">Name of what is indexed.</param>
    /// <param name="replace">Registers what is to stand in the place of shipped services, or null.</param>
    public ServiceProvider Build(SystemSpec system, string collection, Action<IServiceCollection>? replace = null)
    {
        var own = new ServiceCollection();
        replace?.Invoke(own);
        // Instances, so that the provider does not dispose what it does not own.
        own.AddLogging().AddSingleton(services.GetRequiredService<ILoggerFactory>());
        own.AddSingleton(services.GetRequiredService<ModelFiles>());
        own.AddSingleton(services.GetRequiredService<SentenceEmbedder>());
        own.AddSingleton(services.GetRequiredService<CrossEncoder>());
        AddUnlessThere(own, services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>());
        // Without the program's memory of pairs read before: what one system has read must not make the next one look fast.
        AddUnlessThere<IReranker>(own, services.GetRequiredService<CrossEncoder>());
        own.AddRagPrep(services.GetRequiredService<IConfiguration>());

        own.PostConfigure<RetrievalOptions>(system.Apply);
        own.PostConfigure<RerankingOptions>(system.Apply);
        own.PostConfigure<ChunkingOptions>(system.Apply);
        own.PostConfigure<IndexOptions>(system.Apply);
        own.PostConfigure<AnsweringOptions>(system.Apply);
        own.PostConfigure<LlmOptions>(system.Apply);
        own.PostConfigure<RerankingOptions>(options => options.DeadlineMilliseconds = NoDeadline);
        own.PostConfigure<AnsweringOptions>(options => options.DeadlineMilliseconds = NoDeadline);
        var path = IndexFolder(system, collection);
        own.PostConfigure<IndexOptions>(options => options.Path = path);
        return own.BuildServiceProvider();
    }

    /// <summary>The folder for a way of chunking; a new one begins with another's catalog, whose vectors it can use.</summary>
    private string IndexFolder(SystemSpec system, string collection)
    {
        var parent = Directory.CreateDirectory(Path.Combine(folder, collection)).FullName;
        var path = Path.Combine(parent, $"chunks-{system.ChunkTokens}-of-{system.WindowTokens}{(system.ChunkOverlap > 0 ? $"-overlap-{system.ChunkOverlap}" : "")}{(system.MergeSections ? "-merged" : "")}{(system.HeadingContext ? "" : "-plain")}");
        var other = Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal).FirstOrDefault();
        if (Directory.Exists(path) || other is null)
            return path;
        Directory.CreateDirectory(path);
        foreach (var file in Directory.EnumerateFiles(other, "catalog.db*"))
            File.Copy(file, Path.Combine(path, Path.GetFileName(file)));
        return path;
    }

    private static void AddUnlessThere<T>(ServiceCollection own, T instance) where T : class
    {
        if (own.All(service => service.ServiceType != typeof(T)))
            own.AddSingleton(instance);
    }
}
