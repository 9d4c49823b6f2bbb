using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Qdrant;

namespace RagPrep.Cli.Doctor;

/// <summary>Looks at the cluster, where searches run on one.</summary>
internal static class QdrantCheck
{
    private const string Name = "qdrant";

    /// <summary>What there is to say; nothing where the index is embedded.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<IndexOptions>>().Value.Provider != "qdrant")
            return [];
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        try
        {
            var status = await QdrantStatus.ReadAsync(options, TimeProvider.System, cancellationToken);
            return [Version(status), Collection(status, options.Collection)];
        }
        catch (IndexException wrong)
        {
            return [new Finding(Name, Health.Broken, wrong.Message)];
        }
    }

    private static Finding Version(QdrantStatus status) => status.IsKnown
        ? new Finding(Name, Health.Ok, $"Qdrant {status.Version}.")
        : new Finding(
            Name, Health.Warning, $"Qdrant {status.Version} is outside of {QdrantStatus.Oldest} to {QdrantStatus.Newest}, which this program was written for.",
            "Use a version between them, or compare the answers before you trust it.");

    private static Finding Collection(QdrantStatus status, string alias)
    {
        if (status.Collection is null)
            return new Finding(Name, Health.Warning, $"There is no collection behind the alias {alias} yet.", "Run 'index', or start the server.");
        var says = $"The collection {status.Collection} ({alias}) is {status.State}: {status.Points} points, {Count(status.Shards, "shard")}, {Count(status.Replicas, "replica")}, quantization {status.Quantization}.";
        return status switch
        {
            { State: "red" } => new Finding(Name, Health.Broken, says, "Look into Qdrant's own log."),
            { InactiveShards: > 0 } => new Finding(Name, Health.Warning, $"{says} {Count(status.InactiveShards, "copy", "copies")} of its shards not active.", "Wait until they have moved, or start the missing node."),
            _ => new Finding(Name, Health.Ok, says),
        };
    }

    private static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
