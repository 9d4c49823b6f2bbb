using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using OpenAI;
using OpenAI.Chat;
using RagPrep.IntegrationTests.Api;

namespace RagPrep.IntegrationTests.Llm;

public sealed class LlmServerTests(LlmServer server) : IClassFixture<LlmServer>
{
    private const string LeftJoin = "A left join keeps every row of the left table";

    [Fact]
    public async Task A_stream_brings_evidence_citations_checked_text_and_the_whole_answer()
    {
        Answers(LeftJoin, "A left join keeps");
        using var response = await server.Client.PostJsonAsync("/v1/ask", """{"question": "What does a left join keep?", "stream": true, "style": "generated"}""");
        var events = new List<(string Type, JsonNode Data)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
            events.Add((item.EventType, JsonNode.Parse(item.Data)!));

        Assert.Equal(["evidence", "citation", "delta", "done"], events.Select(one => one.Type));
        Assert.Equal($"{LeftJoin}. [1]", events[2].Data.Text("text"));
        Assert.Equal("generated", events[3].Data.Text("kind"));
        Assert.StartsWith("A left join keeps every row of the left table and fills", events[1].Data.Text("quote"));
    }

    [Fact]
    public async Task A_reader_who_goes_away_leaves_no_model_writing()
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Model.Script = _ => StandInReply.Says("Late.") with { Delay = TimeSpan.FromMinutes(1), Left = left };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/ask") { Content = new StringContent("""{"question": "Which rows of the left table does a left join keep?", "stream": true}""", Encoding.UTF8, "application/json") };
        using (var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
            Assert.Contains("evidence", await new StreamReader(await response.Content.ReadAsStreamAsync()).ReadLineAsync());

        // Before the model's own time is over.
        await left.Task.WaitAsync(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task The_official_client_gets_the_answer_with_its_sources_as_annotations_and_in_the_text()
    {
        Answers(LeftJoin, "A left join keeps");

        ChatCompletion completion = await Chat().CompleteChatAsync(new UserChatMessage("What does a left join keep?"));

        var text = completion.Content[0].Text;
        Assert.StartsWith($"{LeftJoin}. [1]\n\nSources:\n[1] sql/joins.md › ", text);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        var annotation = Assert.Single(completion.Annotations);
        Assert.Equal("[1]", text[annotation.StartIndex..annotation.EndIndex]);
        var source = await server.Client.GetJsonAsync(annotation.WebResourceUri.AbsolutePath);
        var span = annotation.WebResourceUri.Fragment["#char=".Length..].Split(',').Select(int.Parse).ToArray();
        Assert.StartsWith("A left join keeps every row", source.Text("text")[span[0]..span[1]]);
        Assert.True(completion.Usage.OutputTokenCount > 0);
    }

    [Fact]
    public async Task The_official_client_streams_and_follow_ups_are_understood()
    {
        server.Model.Script = prompt => StandInReply.Says($"An inner join keeps only rows that have a match in both tables {prompt.Cite("An inner join keeps")}.");
        var text = new StringBuilder();
        await foreach (var update in Chat().CompleteChatStreamingAsync(
            new SystemChatMessage("Be brief."), new UserChatMessage("What does a left join keep?"), new AssistantChatMessage("Every row of the left table."), new UserChatMessage("And what about an inner join?")))
            text.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));

        Assert.StartsWith("An inner join keeps only rows that have a match in both tables. [1]\n\nSources:\n[1] sql/joins.md", text.ToString());
        Assert.EndsWith("\n\nAsked as: What does an inner join keep?", text.ToString());
        Assert.Contains("an inner join", server.Model.Asked[^1].User[server.Model.Asked[^1].User.IndexOf("Question:", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_model_that_breaks_off_leaves_a_chat_program_with_an_answer_from_the_notes()
    {
        server.Model.Script = prompt => StandInReply.Says($"Randomization makes the two groups of an A/B test alike {prompt.Cite("Randomization")}. It also") with { Cut = true };
        var text = new StringBuilder();
        await foreach (var update in Chat().CompleteChatStreamingAsync(new UserChatMessage("What does randomization do in an A/B test?")))
            text.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));

        Assert.Contains("broke off", text.ToString());
        Assert.Contains("alike in everything but the treatment. [1]", text.ToString());
    }

    [Fact]
    public async Task The_one_model_is_listed_and_an_unknown_one_is_sent_there()
    {
        var models = await server.Client.GetJsonAsync("/v1/models");

        Assert.Equal("ragprep", models["data"]![0]!.Text("id"));
        Assert.Contains("/v1/models", await (await server.Client.PostJsonAsync("/v1/chat/completions", """{"model": "gpt", "messages": []}""")).ProblemAsync(System.Net.HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("""{"model": "gpt", "messages": [{"role": "user", "content": "What is a p-value?"}]}""", 404, "\"ragprep\"", "model_not_found")]
    [InlineData("""{"messages": [{"role": "user", "content": "What is a p-value?"}]}""", 404, "\"ragprep\"", "model_not_found")]
    [InlineData("""{"model": "ragprep"}""", 400, "'messages'", null)]
    [InlineData("""{"model": "ragprep", "messages": [{"role": "user", "content": "Why?"}, {"role": "assistant", "content": "So."}]}""", 400, "'user'", null)]
    [InlineData("""{"model": "ragprep", "messages": [{"role": "user", "content": [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA"}}]}]}""", 400, "not text", null)]
    [InlineData("""{"model": "ragprep", "n": 2, "messages": [{"role": "user", "content": "What is a p-value?"}]}""", 400, "'n'", null)]
    [InlineData("""{"model": "ragprep", "tool_choice": "required", "tools": [], "messages": [{"role": "user", "content": "What is a p-value?"}]}""", 400, "'tool_choice'", null)]
    [InlineData("""{"model": "ragprep", "response_format": {"type": "json_object"}, "messages": [{"role": "user", "content": "What is a p-value?"}]}""", 400, "'response_format'", null)]
    [InlineData("""{"model": "ragprep", "messages": "What is a p-value?"}""", 400, "'messages'", null)]
    [InlineData("""{"model": "ragprep", "messages": [{"role": "user", "content": "LONG"}]}""", 400, "2,000", null)]
    [InlineData("{", 400, "not valid JSON", null)]
    public async Task What_cannot_be_answered_is_an_error_as_the_protocol_has_it(string body, int status, string says, string? code)
    {
        var response = await server.Client.PostJsonAsync("/v1/chat/completions", body.Replace("LONG", new string('x', 2001)));

        var error = (await response.JsonAsync((System.Net.HttpStatusCode)status))["error"]!;
        Assert.Contains(says, error.Text("message"));
        Assert.Equal(("invalid_request_error", code), (error.Text("type"), (string?)error["code"]));
        Assert.True(error.AsObject().ContainsKey("param"));
    }

    [Fact]
    public async Task The_official_client_reads_the_error_and_what_only_tunes_a_model_is_ignored()
    {
        Answers(LeftJoin, "A left join keeps");
        var wrong = await Assert.ThrowsAsync<ClientResultException>(() => Chat("gpt").CompleteChatAsync(new UserChatMessage("What does a left join keep?")));
        Assert.Equal(404, wrong.Status);
        Assert.Contains("model_not_found", wrong.Message);
        Assert.Contains("There is no model of that name here.", wrong.Message);

        var options = new ChatCompletionOptions { Temperature = 0.7f, MaxOutputTokenCount = 50, Tools = { ChatTool.CreateFunctionTool("look_up") } };
        ChatCompletion completion = await Chat().CompleteChatAsync([new UserChatMessage(ChatMessageContentPart.CreateTextPart("What does a left join keep?"))], options);
        Assert.StartsWith(LeftJoin, completion.Content[0].Text);
    }

    [Fact]
    public async Task Tools_are_served_over_http()
    {
        Answers(LeftJoin, "A left join keeps");
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Address, "/mcp") }));

        Assert.Equal(["ask", "get_document", "list_documents", "search"], (await client.ListToolsAsync()).Select(tool => tool.Name).Order());
        var answer = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "What does a left join keep?" });
        Assert.Contains(LeftJoin, answer.StructuredContent!.Value.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Tokens_are_counted_by_who_asks_whichever_way_and_nobody_is_named()
    {
        Answers(LeftJoin, "A left join keeps");
        await server.Client.PostJsonAsync("/v1/ask", """{"question": "What does a left join keep of the left table?"}""");
        var account = server.TokensByClient();
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Address, "/mcp") }));
        await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "Which rows does a left join keep?" });
        await server.Client.PostAsync("/mattermost/webhook", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["token"] = LlmServer.ChatToken, ["text"] = "What rows are kept by a left join?", ["post_id"] = "p1", ["channel_id"] = "c1", ["user_id"] = "u1",
        }));

        var after = server.TokensByClient();
        Assert.True(after["127.0.0.1"] > account["127.0.0.1"]);
        Assert.True(after[Assert.Single(after.Keys, name => name.Length == 16 && name.All(char.IsAsciiHexDigitLower))] > 0);
    }

    [Fact]
    public async Task The_key_goes_to_the_model_and_neither_it_nor_a_question_to_the_log()
    {
        Answers("Zebrafish", "p-value");
        await server.Client.PostJsonAsync("/v1/ask", """{"question": "What is a p-value of a zebrafish?"}""");
        await server.Client.PostJsonAsync("/v1/ask", """{"question": "What is a p-value?"}""");

        Assert.Equal($"Bearer {LlmServer.Key}", server.Model.Asked[^1].Authorization);
        Assert.DoesNotContain(LlmServer.Key, server.Output);
        Assert.DoesNotContain("zebrafish", server.Output);
        Assert.Contains("tokens read", server.Output);
    }

    private void Answers(string sentence, string source) => server.Model.Script = prompt => StandInReply.Says($"{sentence} {prompt.Cite(source)}.");

    private ChatClient Chat(string model = "ragprep") => new(model, new ApiKeyCredential("any"), new OpenAIClientOptions { Endpoint = new Uri(server.Address, "/v1"), RetryPolicy = new ClientRetryPolicy(0) });
}
