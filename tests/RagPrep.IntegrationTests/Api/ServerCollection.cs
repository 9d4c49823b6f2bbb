namespace RagPrep.IntegrationTests.Api;

/// <summary>Tests that share one server; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ServerCollection : ICollectionFixture<ServerProcess>
{
    public const string Name = "server";
}
