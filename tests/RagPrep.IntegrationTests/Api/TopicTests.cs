using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class TopicTests(ServerProcess server)
{
    [Fact]
    public async Task Every_passage_is_in_a_topic_that_has_a_name_neighbours_and_examples()
    {
        var map = await server.Client.GetJsonAsync("/v1/topics");
        var topics = map["topics"]!.AsArray();

        Assert.True(topics.Count > 1);
        Assert.Equal((int)map["passages"]!, topics.Sum(topic => (int)topic!["size"]!));
        Assert.Equal(Enumerable.Range(1, topics.Count), topics.Select(topic => (int)topic!["number"]!));
        Assert.All(topics, topic =>
        {
            Assert.NotEqual("", topic!.Text("name"));
            Assert.DoesNotContain((int)topic!["number"]!, Numbers(topic["neighbours"]!));
            Assert.All(Numbers(topic["neighbours"]!), number => Assert.InRange(number, 1, topics.Count));
            Assert.NotEmpty(topic["examples"]!.AsArray());
        });
        var example = topics[0]!["examples"]![0]!.Text("chunkId");
        Assert.Equal(example, (await server.Client.GetJsonAsync($"/v1/chunks/{example}"))["chunk"]!.Text("chunkId"));
    }

    [Fact]
    public async Task The_same_index_has_the_same_topics() =>
        Assert.Equal(
            (await server.Client.GetJsonAsync("/v1/topics?file=**"))["topics"]!.ToJsonString(),
            (await server.Client.GetJsonAsync("/v1/topics"))["topics"]!.ToJsonString());

    [Fact]
    public async Task A_filter_narrows_the_topics_to_its_passages()
    {
        var files = (await server.Client.GetJsonAsync("/v1/topics?topic=sql"))["topics"]!.AsArray().SelectMany(topic => topic!["examples"]!.AsArray()).Select(example => example!.Text("file"));
        Assert.Equal(["sql/joins.md"], files.Distinct());
        Assert.Empty((await server.Client.GetJsonAsync("/v1/topics?topic=nothing"))["topics"]!.AsArray());
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await server.Client.GetAsync($"/v1/topics?file={new string('a', 301)}")).StatusCode);
    }

    private static IEnumerable<int> Numbers(JsonNode list) => list.AsArray().Select(number => (int)number!);
}
