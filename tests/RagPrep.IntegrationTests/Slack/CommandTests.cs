using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RagPrep.Evaluation;
using RagPrep.Index;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class CommandTests(SlackServer server)
{
    [Fact]
    public async Task Ask_answers_the_asker_alone_who_shows_everyone()
    {
        var answer = await AskAsync("What is a left join?", "CASK");
        Assert.Equal("ephemeral", (string?)answer.Body["response_type"]);
        Assert.Contains("keeps every row of the left table", answer.Shown);

        var url = await PressAsync("show_everyone", answer, "CASK");
        var shown = await server.ResponseAsync(url);
        Assert.Equal("in_channel", (string?)shown.Body["response_type"]);
        Assert.Contains("<@U1> asked: What is a left join?", shown.Shown);
        Assert.Contains("keeps every row of the left table", shown.Shown);
        Assert.Null(shown.Button("show_everyone"));
        Assert.True((bool?)(await server.ResponseAsync(url, times: 2)).Body["delete_original"]);
        Assert.Empty(server.Cloud.Violations);
    }

    [Fact]
    public async Task Who_asks_wider_too_often_is_told_so()
    {
        var answer = await AskAsync("What is overfitting?", "CWIDER");
        for (var asked = 1; asked < 5; asked++)
            Assert.Contains("learns the noise", (await server.ResponseAsync(await PressAsync("ask_wider", answer, "CWIDER"))).Shown);

        Assert.Contains("more than 5 questions in a minute", (await server.ResponseAsync(await PressAsync("ask_wider", answer, "CWIDER"))).Text);
    }

    [Fact]
    public async Task A_judgement_is_kept_with_its_evidence_and_without_a_name()
    {
        var answer = await AskAsync("What is overfitting?", "CJUDGE");
        Assert.Contains("noted as not helpful", (await server.ResponseAsync(await PressAsync("not_helpful", answer, "CJUDGE"))).Text);

        var kept = Assert.Single(new FeedbackStore(Options.Create(new IndexOptions { Path = server.Index })).All(), feedback => feedback.Question == "What is overfitting?");
        Assert.Equal(Verdict.NotHelpful, kept.Verdict);
        Assert.NotNull(kept.ChunkId);
        Assert.Contains("learns the noise", kept.AnswerText);
        Assert.Matches("^[0-9a-f]{16}$", kept.Who);
        Assert.Matches(@"Today \(UTC\): \d+ questions in Slack, \d+ answered, \d+ refused; 0 judged helpful and [12] not helpful", (await SendAsync("/ask-stats", "", "C1")).Text);
    }

    [Fact]
    public async Task The_sources_are_shown_in_the_notes_own_words()
    {
        var answer = await AskAsync("What is a random forest?", "CSOURCES");
        Assert.Contains("averages many decision trees", (await server.ResponseAsync(await PressAsync("show_sources", answer, "CSOURCES"))).Shown);
    }

    [Fact]
    public async Task An_answer_whose_response_url_is_used_up_comes_into_the_channel_for_the_asker_alone()
    {
        server.Cloud.Fail("response_url", 404);
        await server.Sender.SendFormAsync("/slack/commands", CloudEvents.Command("/ask", "What is a p-value?", server.Cloud.ResponseUrl, channel: "CUSED"));
        var told = await server.CallAsync("chat.postEphemeral", call => (string?)call.Body["channel"] == "CUSED");
        Assert.Equal("U1", (string?)told.Body["user"]);
        Assert.Contains("at least as extreme", told.Message.Shown);
    }

    [Fact]
    public async Task A_command_without_words_or_of_a_stranger_is_answered_at_once()
    {
        Assert.Contains("Write a question after the command", await SayAsync(CloudEvents.Command("/ask", " ", server.Cloud.ResponseUrl)));
        Assert.Contains("I may not answer here", await SayAsync(CloudEvents.Command("/ask", "What is a p-value?", server.Cloud.ResponseUrl, user: "U9")));
    }

    [Fact]
    public async Task A_quiz_asks_from_the_notes_and_says_which_facts_were_missed()
    {
        await server.Sender.SendFormAsync("/slack/commands", CloudEvents.Command("/quiz", "overfitting", server.Cloud.ResponseUrl));
        var asked = (await server.CallAsync("views.update", call => call.Body["view"]!["submit"] is not null)).Body;
        var missed = await SubmitAsync(asked, "h1", "Bananas are yellow.");
        Assert.Contains("*0 of ", missed);
        Assert.Contains("✗ missed:", missed);
        Assert.Contains("[1] <https://notes.example/?chunk=", missed);
        var covered = await SubmitAsync(asked, "h2", "A model learns the noise of the training data: its training error is low, while on new data it is high.");
        Assert.Contains("✓ Overfitting means", covered);
        Assert.Empty(server.Cloud.Violations);
    }

    /// <returns>What the modal shows in the end.</returns>
    private async Task<string> SubmitAsync(JsonObject asked, string hash, string answer)
    {
        var before = Graded().Count;
        using var taken = await server.Sender.InteractAsync(CloudEvents.Submit(asked, hash, answer));
        Assert.Contains("\"response_action\":\"update\"", await taken.Content.ReadAsStringAsync());
        await server.UntilAsync(() => Graded().Count > before, "The grade");
        return new CloudMessage("", "", "", Graded()[^1].Body["view"]!.AsObject(), 0, default).Shown;

        List<CloudCall> Graded() => [.. server.Cloud.Calls.Where(call => call.Method == "views.update" && call.Body.ToJsonString().Contains("facts covered", StringComparison.Ordinal))];
    }

    private Task<CloudMessage> AskAsync(string question, string channel) => SendAsync("/ask", question, channel);

    private async Task<CloudMessage> SendAsync(string command, string text, string channel)
    {
        var url = server.Cloud.ResponseUrl;
        using var taken = await server.Sender.SendFormAsync("/slack/commands", CloudEvents.Command(command, text, url, channel: channel));
        Assert.Equal("", await taken.Content.ReadAsStringAsync());
        return await server.ResponseAsync(url);
    }

    /// <returns>The response_url of the press.</returns>
    private async Task<string> PressAsync(string action, CloudMessage answer, string channel)
    {
        var url = server.Cloud.ResponseUrl;
        (await server.Sender.InteractAsync(CloudEvents.Press(action, answer.Button(action)!, url, channel))).EnsureSuccessStatusCode();
        return url;
    }

    private async Task<string> SayAsync(Dictionary<string, string> command) =>
        (string)JsonNode.Parse(await (await server.Sender.SendFormAsync("/slack/commands", command)).Content.ReadAsStringAsync())!["text"]!;
}
