using System.Text.Json;
using System.Text.RegularExpressions;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>What the stand-in has and does. One request at a time, as if it had one shard.</summary>
internal sealed partial class StandInOperations
{
    private const string Collection = "/collections/{collection_name}";
    private readonly Lock gate = new();
    private readonly Dictionary<string, StandInCollection> collections = [];
    private readonly Dictionary<string, string> aliases = [];

    public string Version { get; set; } = "1.18.0";

    /// <summary>Names of the collections, and what each alias stands for.</summary>
    public (IReadOnlyList<string> Collections, IReadOnlyDictionary<string, string> Aliases) Names
    {
        get
        {
            lock (gate)
                return ([.. collections.Keys.Order()], new Dictionary<string, string>(aliases));
        }
    }

    /// <summary>A collection by its name or alias.</summary>
    public StandInCollection this[string name]
    {
        get
        {
            lock (gate)
                return collections[aliases.GetValueOrDefault(name, name)];
        }
    }

    /// <summary>Loses all that there is, as a node with a new disk.</summary>
    public void Lose()
    {
        lock (gate)
        {
            collections.Clear();
            aliases.Clear();
        }
    }

    /// <summary>The path as the contract writes it, and the collection in it.</summary>
    public static (string Template, string Collection) Template(string path)
    {
        var match = CollectionPath().Match(path);
        return match.Success && match.Groups["name"].Value != "aliases"
            ? (Collection + match.Groups["rest"].Value, match.Groups["name"].Value)
            : (path, "");
    }

    /// <summary>Does an operation.</summary>
    /// <param name="method">In lower case.</param>
    /// <param name="template">The path as the contract writes it.</param>
    /// <param name="name">The collection in it.</param>
    /// <param name="body">The request's body, or null.</param>
    /// <param name="half">Whether to do half of it.</param>
    public (int Status, object Answer) Do(string method, string template, string name, JsonElement? body, bool half)
    {
        lock (gate)
        {
            return template switch
            {
                "/" => (200, new { title = StandInServer.Title, version = Version }),
                "/aliases" => Ok(new { aliases = aliases.Select(alias => new { alias_name = alias.Key, collection_name = alias.Value }) }),
                "/collections" => Ok(new { collections = collections.Keys.Select(key => new { name = key }) }),
                "/collections/aliases" => ChangeAliases(body!.Value),
                Collection when method == "put" => Create(name, body!.Value),
                Collection when method == "delete" => Drop(name),
                Collection + "/exists" => Ok(new { exists = collections.ContainsKey(name) }),
                _ when collections.TryGetValue(aliases.GetValueOrDefault(name, name), out var collection) => Do(method, template[Collection.Length..], collection, body, half),
                _ => (404, Error($"Not found: Collection `{name}` doesn't exist!")),
            };
        }
    }

    private static (int, object) Do(string method, string rest, StandInCollection collection, JsonElement? body, bool half)
    {
        switch (method, rest)
        {
            case ("patch", ""):
                collection.ReadFanOut = body!.Value.GetProperty("params").GetProperty("read_fan_out_factor").GetInt32();
                return Ok(true);
            case ("put", "/index"):
                collection.Indexes.Add(body!.Value.GetProperty("field_name").GetString()!);
                return Ok(new { status = "completed", operation_id = 1 });
            case ("post", "/points/batch"):
                collection.Apply(body!.Value.GetProperty("operations"), half);
                return Ok(body.Value.GetProperty("operations").EnumerateArray().Select(_ => new { status = "completed", operation_id = 1 }));
            case ("post", "/points/count"):
                return Ok(new { count = collection.Count });
            case ("post", "/points/scroll"):
                return Ok(Scroll(collection, body!.Value));
            case ("post", "/points/query/batch"):
                return Ok(body!.Value.GetProperty("searches").EnumerateArray().Select(search =>
                    new { points = collection.Search(search).Select(found => new { id = found.Id, version = 0, score = (float)found.Score }) }).ToList());
            case ("get", ""):
                return Ok(StandInInfo.Of(collection));
            case ("get", "/cluster"):
                return Ok(StandInInfo.Cluster(collection));
            default:
                return (404, Error("the stand-in does not know this operation"));
        }
    }

    private (int, object) Create(string name, JsonElement made)
    {
        if (!collections.TryAdd(name, new StandInCollection(made.Clone())))
            return (409, Error($"Wrong input: Collection `{name}` already exists!"));
        return Ok(true);
    }

    private (int, object) Drop(string name)
    {
        foreach (var alias in aliases.Where(alias => alias.Value == name).ToList())
            aliases.Remove(alias.Key);
        return Ok(collections.Remove(name));
    }

    private (int, object) ChangeAliases(JsonElement body)
    {
        foreach (var action in body.GetProperty("actions").EnumerateArray())
        {
            if (action.TryGetProperty("delete_alias", out var delete))
                aliases.Remove(delete.GetProperty("alias_name").GetString()!);
            else
                aliases[action.GetProperty("create_alias").GetProperty("alias_name").GetString()!] = action.GetProperty("create_alias").GetProperty("collection_name").GetString()!;
        }
        return Ok(true);
    }

    private static object Scroll(StandInCollection collection, JsonElement body)
    {
        var from = body.TryGetProperty("offset", out var offset) ? offset.GetUInt64() : 0;
        var limit = body.GetProperty("limit").GetInt32();
        var wanted = body.GetProperty("with_payload").EnumerateArray().Select(name => name.GetString()).ToHashSet();
        var page = collection.Points.SkipWhile(point => point.Id < from).Take(limit + 1).ToList();
        return new
        {
            points = page.Take(limit).Select(point => new
            {
                id = point.Id,
                payload = point.Payload.EnumerateObject().Where(property => wanted.Contains(property.Name)).ToDictionary(property => property.Name, property => property.Value),
            }),
            next_page_offset = page.Count > limit ? page[limit].Id : (ulong?)null,
        };
    }

    private static (int, object) Ok(object result) => (200, new { result, status = "ok", time = 0.0 });

    private static object Error(string reason) => new { status = new { error = reason }, time = 0.0 };

    [GeneratedRegex("^/collections/(?<name>[^/]+)(?<rest>.*)$")]
    private static partial Regex CollectionPath();
}
