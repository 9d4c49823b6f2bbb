using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Models;

/// <summary>The models of the repository, loaded once for all tests of a class.</summary>
public sealed class ShippedModels : IDisposable
{
    public ModelFiles Files { get; } = ModelFiles.Verify(new ModelOptions { Path = RepositoryPaths.Models });

    public SentenceEmbedder Embedder => field ??= new(Files, new ModelOptions(), NullLogger<SentenceEmbedder>.Instance);

    public CrossEncoder Reranker => field ??= new(Files, new ModelOptions(), NullLogger<CrossEncoder>.Instance);

    public static List<T> Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(RepositoryPaths.Models, file)).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!)];

    public void Dispose()
    {
        Embedder.Dispose();
        Reranker.Dispose();
    }
}
