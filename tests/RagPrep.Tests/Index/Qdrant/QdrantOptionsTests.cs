using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Qdrant;
using RagPrep.Starting;

namespace RagPrep.Tests.Index.Qdrant;

public sealed class QdrantOptionsTests
{
    [Theory]
    [InlineData("http://localhost:6333")]
    [InlineData("https://qdrant.example.org/cluster")]
    public void An_address_is_taken(string url) => OptionsCheck.Validate(Services(("Index:Provider", "qdrant"), ("Qdrant:Url", url), ("Qdrant:ApiKey", "secret")));

    [Theory]
    [InlineData("Qdrant:Url", "localhost:6333")]
    [InlineData("Qdrant:Url", "http://user:password@localhost")]
    [InlineData("Qdrant:Collection", "with space")]
    [InlineData("Qdrant:Quantization", "int4")]
    [InlineData("Qdrant:Shards", "0")]
    [InlineData("Qdrant:Key", "secret")]
    [InlineData("Index:Provider", "lucene")]
    public void What_cannot_be_used_ends_the_start_and_is_named(string key, string value)
    {
        var wrong = Assert.Throws<OptionsException>(() => OptionsCheck.Validate(Services((key, value), ("Qdrant:ApiKey", "secret-key"))));

        Assert.StartsWith(key, Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", wrong.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
        return new ServiceCollection().AddLogging().AddSingleton(configuration).AddRagPrep(configuration).BuildServiceProvider();
    }
}
