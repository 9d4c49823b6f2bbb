using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RagPrep.IntegrationTests.Deployment;

/// <summary>YAML as JSON, with what its anchors stand for.</summary>
internal static class Yaml
{
    public static JsonObject Read(TextReader text)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object?>>(new MergingParser(new Parser(text)));
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
