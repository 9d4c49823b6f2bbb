namespace RagPrep.IntegrationTests.Slack;

/// <summary>Tests that share one server with the bot; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SlackCollection : ICollectionFixture<SlackServer>
{
    public const string Name = "slack";
}
