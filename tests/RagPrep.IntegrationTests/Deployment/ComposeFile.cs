using System.Text.Json.Nodes;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Deployment;

/// <summary>The repository's docker-compose.yml.</summary>
internal static class ComposeFile
{
    public static string Path { get; } = System.IO.Path.Combine(RepositoryPaths.Root, "docker-compose.yml");

    public static JsonObject Read()
    {
        using var file = File.OpenText(Path);
        return Yaml.Read(file);
    }
}
