using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>A real Qdrant where QDRANT_URL names one, else the stand-in. Touches only collections whose names begin as its own.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly string prefix = $"ragprep-test-{Guid.NewGuid():n}"[..24];
    private int made;

    public static string? RealUrl => Environment.GetEnvironmentVariable("QDRANT_URL") is { Length: > 0 } url ? url : null;

    /// <summary>The stand-in, or null where a real one is used.</summary>
    internal StandInServer? StandIn { get; private set; }

    public string Url => RealUrl ?? StandIn!.Url;

    public async Task InitializeAsync() => StandIn = RealUrl is null ? await StandInServer.StartAsync() : null;

    /// <summary>The options of an index with an alias of its own.</summary>
    public (string Key, string Value)[] Options(params (string Key, string Value)[] more) =>
    [
        ("Index:Provider", "qdrant"), ("Qdrant:Url", Url), ("Qdrant:Collection", $"{prefix}-{made++}"), ("Qdrant:Quantization", "None"),
        // What is tried here is what is found, on however busy a machine.
        ("Qdrant:SearchMilliseconds", "60000"),
        ("Qdrant:ApiKey", Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? ""), .. more,
    ];

    public async Task DisposeAsync()
    {
        if (StandIn is not null)
        {
            Assert.Empty(StandIn.Violations);
            await StandIn.DisposeAsync();
            return;
        }
        using var http = new HttpClient { BaseAddress = new Uri(Url) };
        http.DefaultRequestHeaders.TryAddWithoutValidation("api-key", Environment.GetEnvironmentVariable("QDRANT_API_KEY"));
        var list = await http.GetFromJsonAsync<JsonNode>("/collections");
        foreach (var name in list!["result"]!["collections"]!.AsArray().Select(collection => (string)collection!["name"]!).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
            await http.DeleteAsync($"/collections/{name}");
    }
}
