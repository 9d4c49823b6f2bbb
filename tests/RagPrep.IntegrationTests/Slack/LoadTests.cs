using System.Net;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class LoadTests(SlackServer server)
{
    [Fact]
    public async Task Of_a_hundred_events_a_second_none_is_lost()
    {
        var sent = await SlackLoad.SendAsync(server.Sender, server.Cloud, TimeSpan.FromSeconds(5));

        Assert.All(sent, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        await server.UntilAsync(() => SlackLoad.Lost(server.Cloud, sent) == 0, "The last answer");
        Assert.All(sent, one => Assert.Single(server.Cloud.Channels.All, message => message.Channel == one.Channel && message.Thread == one.Ts));
    }
}
