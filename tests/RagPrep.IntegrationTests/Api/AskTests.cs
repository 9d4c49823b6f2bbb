using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class AskTests(ServerProcess server)
{
    private const string Question = """{"question": "What is a p-value?"}""";

    [Fact]
    public async Task A_question_that_the_notes_answer_is_answered_with_exact_citations()
    {
        var answer = await AskAsync(Question);

        Assert.True((bool)answer["answered"]!, answer.ToJsonString());
        Assert.Equal("extractive", answer.Text("kind"));
        Assert.InRange((double)answer["confidence"]!, 0, 1);
        Assert.Contains("null hypothesis", answer.Text("answer"));
        foreach (var citation in answer["citations"]!.AsArray())
        {
            Assert.Contains($"[{citation!["number"]}]", answer.Text("answer"));
            var document = await server.Client.GetJsonAsync($"/v1/documents/{citation["documentId"]}");
            var (from, to) = ((int)citation["characters"]!["from"]!, (int)citation["characters"]!["to"]!);
            Assert.Equal(document.Text("text").Substring(from, to - from), citation.Text("quote"));
        }
        Assert.Equal("statistics/p-values.md", answer["citations"]![0]!.Text("file"));
        Assert.Empty(answer["nearest"]!.AsArray());
    }

    [Fact]
    public async Task A_question_that_the_notes_do_not_answer_is_refused_with_the_nearest_passages()
    {
        var answer = await AskAsync("""{"question": "Who won the football world cup of 1998?"}""");

        Assert.False((bool)answer["answered"]!, answer.ToJsonString());
        Assert.Empty(answer["citations"]!.AsArray());
        Assert.NotEmpty(answer["nearest"]!.AsArray());
        Assert.NotEmpty(answer.Text("answer"));
    }

    [Fact]
    public async Task A_doubtful_spelling_is_asked_about()
    {
        Assert.Equal("how is the alpha chosen?", (await AskAsync("""{"question": "how is the alphs chosen?"}""")).Text("didYouMean"));
        Assert.Null((await AskAsync(Question))["didYouMean"]);
    }

    [Fact]
    public async Task A_stream_brings_the_same_answer_in_events()
    {
        var whole = await AskAsync(Question);
        using var response = await server.Client.PostJsonAsync("/v1/ask", """{"question": "What is a p-value?", "stream": true}""");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = new List<(string Type, JsonNode Data)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
            events.Add((item.EventType, JsonNode.Parse(item.Data)!));

        Assert.Equal(whole["citations"]!.AsArray().Count, events.Count(item => item.Type == "citation"));
        Assert.Equal(whole.Text("answer"), string.Concat(events.Where(item => item.Type == "delta").Select(item => item.Data.Text("text"))));
        Assert.Equal("evidence", events[0].Type);
        Assert.NotEmpty(events[0].Data["hits"]!.AsArray());
        Assert.Equal("done", events[^1].Type);
        Assert.Equal(whole.Text("answer"), events[^1].Data.Text("answer"));
    }

    [Fact]
    public async Task A_follow_up_in_a_conversation_is_answered_as_a_question_that_stands_alone_until_it_is_deleted()
    {
        var id = Guid.NewGuid().ToString();
        await AskAsync($$"""{"question": "What is a left join?", "conversationId": "{{id}}"}""");
        var followUp = await AskAsync($$"""{"question": "Show the SQL for it.", "conversationId": "{{id}}"}""");

        Assert.Equal("Show the SQL for left join.", followUp.Text("askedAs"));
        Assert.Contains("LEFT JOIN orders", followUp.Text("answer"));
        var turns = (await server.Client.GetJsonAsync($"/v1/conversations/{id}"))["turns"]!.AsArray();
        Assert.Equal(["What is a left join?", "Show the SQL for it."], turns.Select(turn => turn!.Text("question")));
        Assert.Equal(followUp["citations"]![0]!.Text("quote"), turns[1]!["citations"]![0]!.Text("quote"));

        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await server.Client.DeleteAsync($"/v1/conversations/{id}")).StatusCode);
        await (await server.Client.GetAsync($"/v1/conversations/{id}")).ProblemAsync(System.Net.HttpStatusCode.NotFound);
        await (await server.Client.DeleteAsync($"/v1/conversations/{id}")).ProblemAsync(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"question": "What is a p-value?", "style": "generated"}""", "No language model")]
    [InlineData("""{"question": "And why?", "conversationId": "no spaces"}""", "1 to 64 letters")]
    public async Task What_is_not_to_be_had_is_said(string body, string expected)
    {
        using var response = await server.Client.PostJsonAsync("/v1/ask", body);

        Assert.Contains(expected, await response.ProblemAsync(System.Net.HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_client_that_leaves_harms_nobody()
    {
        using var gone = new CancellationTokenSource();
        // A question of its own: one asked before is answered too soon to leave.
        const string unasked = """{"question": "What should I check before I trust the result of an experiment that ran for a week?"}""";
        var asked = server.Client.PostAsync("/v1/ask", new StringContent(unasked, System.Text.Encoding.UTF8, "application/json"), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        Assert.True((bool)(await AskAsync(Question))["answered"]!);
        Assert.DoesNotContain("/v1/ask", server.Output);
    }

    [Fact]
    public async Task No_question_is_written_to_the_log()
    {
        await AskAsync("""{"question": "Is a zebrafish a null hypothesis?"}""");

        Assert.DoesNotContain("zebrafish", server.Output);
    }

    private async Task<JsonNode> AskAsync(string body) => await (await server.Client.PostJsonAsync("/v1/ask", body)).JsonAsync();
}
