namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>Small files whose points are on a cluster.</summary>
public sealed class QdrantLibrary : IndexedLibrary
{
    private readonly TestCluster cluster = new();

    protected override async Task<(string Key, string Value)[]> StartAsync()
    {
        await cluster.InitializeAsync();
        return cluster.Options();
    }

    protected override Task StopAsync() => cluster.DisposeAsync();
}
