namespace RagPrep.IntegrationTests.Llm;

/// <summary>Tests that share one pipeline and one stand-in for a model; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class LlmCollection : ICollectionFixture<LlmFixture>
{
    public const string Name = "llm";
}
