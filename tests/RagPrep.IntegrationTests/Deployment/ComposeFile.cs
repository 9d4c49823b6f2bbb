using System.Text.Json;
using System.Text.Json.Nodes;
using RagPrep.TestSupport;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RagPrep.IntegrationTests.Deployment;

/// <summary>The repository's docker-compose.yml, with what its anchors stand for.</summary>
internal static class ComposeFile
{
    public static string Path { get; } = System.IO.Path.Combine(RepositoryPaths.Root, "docker-compose.yml");

    public static JsonObject Read()
    {
        using var file = File.OpenText(Path);
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object?>>(new MergingParser(new Parser(file)));
        return JsonSerializer.SerializeToNode(Plain(yaml))!.AsObject();
    }

    private static object? Plain(object? value) => value switch
    {
        IDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value)),
        IDictionary<object, object?> map => map.ToDictionary(pair => pair.Key.ToString()!, pair => Plain(pair.Value)),
        IList<object?> list => list.Select(Plain).ToList(),
        _ => value,
    };
}
