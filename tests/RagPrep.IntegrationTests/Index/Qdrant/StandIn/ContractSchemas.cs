using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>Qdrant's OpenAPI document as JSON schemas that know nothing but what it names: a field that it does not know is an error.</summary>
internal sealed class ContractSchemas
{
    private const string Definitions = "#/components/schemas/";
    private readonly JsonNode document = JsonNode.Parse(File.ReadAllText(DocumentFile!))!;
    private readonly Dictionary<string, JsonSchema> schemas = [];
    private readonly Lock gate = new();

    /// <summary>The document beside the checkout, or null where there is none.</summary>
    public static string? DocumentFile { get; } = RepositoryPaths.Shared is { } shared && Path.Combine(shared, "qdrant", "openapi.json") is var path && File.Exists(path) ? path : null;

    /// <summary>The templates of the document's paths.</summary>
    public IEnumerable<string> Paths => document["paths"]!.AsObject().Select(path => path.Key);

    /// <summary>What is wrong with a request's body, or null.</summary>
    public string? Request(string method, string path, JsonElement? body)
    {
        var declared = document["paths"]![path]![method]?["requestBody"]?["content"]?["application/json"]?["schema"];
        return (declared, body) switch
        {
            (null, null) => null,
            (null, _) => "The operation takes no body.",
            (_, null) => "The operation needs a body.",
            _ => Check($"{method} {path} request", declared, body.Value),
        };
    }

    /// <summary>What is wrong with an answer's body, or null.</summary>
    public string? Response(string method, string path, int status, JsonElement body)
    {
        var responses = document["paths"]![path]![method]!["responses"]!;
        var declared = (responses[$"{status}"] ?? responses["4XX"])!["content"]!["application/json"]!["schema"]!;
        return Check($"{method} {path} {status}", declared, body);
    }

    /// <summary>Names of the query's parameters that the operation does not have.</summary>
    public IEnumerable<string> UnknownParameters(string method, string path, IEnumerable<string> names) =>
        names.Except(document["paths"]![path]![method]!["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!) ?? []);

    private string? Check(string name, JsonNode declared, JsonElement body)
    {
        JsonSchema schema;
        lock (gate)
        {
            if (!schemas.TryGetValue(name, out schema!))
                schemas[name] = schema = Schema(declared);
        }
        var result = schema.Evaluate(Shortened(body), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? null : string.Join("; ", (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Distinct().Take(12));
    }

    private JsonSchema Schema(JsonNode declared)
    {
        var (definitions, open) = (new JsonObject(), new Stack<string>());
        var root = Closed(declared, open).AsObject();
        while (open.TryPop(out var name))
        {
            if (!definitions.ContainsKey(name))
                definitions[name] = Closed(document["components"]!["schemas"]![name]!, open);
        }
        root["$defs"] = definitions;
        return JsonSchema.FromText(root.ToJsonString());
    }

    private static JsonNode Closed(JsonNode node, Stack<string> references)
    {
        if (node is not JsonObject schema)
            return node.DeepClone();
        var closed = new JsonObject();
        foreach (var (keyword, value) in schema)
        {
            switch (keyword)
            {
                case "$ref":
                    references.Push(((string)value!)[Definitions.Length..]);
                    closed[keyword] = $"#/$defs/{references.Peek()}";
                    break;
                case "properties":
                    closed[keyword] = new JsonObject(value!.AsObject().Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Closed(property.Value!, references))));
                    break;
                case "anyOf" or "oneOf":
                    closed["anyOf"] = new JsonArray([.. value!.AsArray().Select(one => Closed(one!, references))]);
                    break;
                case "items" or "additionalProperties":
                    closed[keyword] = Closed(value!, references);
                    break;
                case "type" or "enum" or "required" or "minimum" or "maximum" or "uniqueItems":
                    closed[keyword] = value!.DeepClone();
                    break;
            }
        }
        if (schema.ContainsKey("properties") && !schema.ContainsKey("additionalProperties"))
            closed["additionalProperties"] = false;
        // The document says 'nullable' as OpenAPI 3.0 did; to a JSON schema it says nothing.
        if (schema["nullable"] is not null)
            closed["type"] = closed["type"] is { } type ? new JsonArray(type.DeepClone(), "null") : "null";
        return closed;
    }

    /// <summary>Of long lists the first items: the vectors of thousand points are alike.</summary>
    private static JsonElement Shortened(JsonElement body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, body);
        return JsonSerializer.Deserialize<JsonElement>(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        const int longest = 4;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray().Take(longest))
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
