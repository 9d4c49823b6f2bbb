using System.Net;
using System.Text;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class BadInputTests(ServerProcess server)
{
    public static TheoryData<string, string> Bodies => new()
    {
        { """{"query": ""}""", "is empty" },
        { """{"query": " \n\t "}""", "is empty" },
        { """{}""", "is empty" },
        { """{"query": null}""", "is empty" },
        { $$"""{"query": "{{new string('a', 2001)}}"}""", "2,001 characters" },
        { """{"query": "\u0001\u0002 \u0007"}""", "control characters" },
        { """{"query": "what is\u0000 this"}""", "control characters" },
        { """{"query": "\ud800 alone"}""", "valid Unicode" },
        { """{"query": 5}""", "'query' must be text" },
        { """{"query": "x", "top": 0}""", "'top' is 0" },
        { """{"query": "x", "top": 101}""", "'top' is 101" },
        { """{"query": "x", "top": -5}""", "'top' is -5" },
        { """{"query": "x", "top": "5"}""", "'top' must be a whole number" },
        { """{"query": "x", "mode": "fuzzy"}""", "'hybrid', 'lexical', 'dense'" },
        { """{"query": "x", "mode": "hybrid, dense"}""", "'hybrid', 'lexical', 'dense'" },
        { """{"query": "x", "mode": 1}""", "'hybrid', 'lexical', 'dense'" },
        { """{"query": "x", "filter": []}""", "'filter' must be a JSON object" },
        { """[1, 2]""", "must be a JSON object" },
        { "\"text\"", "must be a JSON object" },
        { "null", "must be a JSON object" },
        { """{"query": """, "not valid JSON" },
        { "", "The body is empty" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_wrong_body_is_a_problem_that_says_what_is_wrong(string body, string expected)
    {
        using var response = await server.Client.PostJsonAsync("/v1/search", body);

        Assert.Contains(expected, await response.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task The_question_of_ask_is_held_to_the_same_rules()
    {
        using var response = await server.Client.PostJsonAsync("/v1/ask", $$"""{"question": "{{new string('a', 2001)}}"}""");

        Assert.Contains("'question' has 2,001 characters", await response.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_question_of_two_thousand_characters_is_searched()
    {
        using var response = await server.Client.PostJsonAsync("/v1/search", $$"""{"query": "{{new string('a', 2000)}}"}""");

        await response.JsonAsync();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_unsupported(string type)
    {
        var content = new ByteArrayContent("""{"query": "x"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await server.Client.PostAsync("/v1/search", content);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task No_content_type_at_all_is_unsupported()
    {
        using var response = await server.Client.PostAsync("/v1/search", new ByteArrayContent("{}"u8.ToArray()));

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes("""{"query": "café"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await server.Client.PostAsync("/v1/search", content);

        Assert.Contains("not UTF-8", await response.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_too_large(bool lengthKnown)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"query": "{{new string('a', ServerProcess.MaxBodyBytes)}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/search") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TransferEncodingChunked = !lengthKnown;
        using var response = await server.Client.SendAsync(request);

        Assert.Contains("Limits:MaxBodyBytes", await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge));
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/v1/documents/0123456789abcdef", 404)]
    [InlineData("DELETE", "/v1/documents/0123456789abcdef", 404)]
    [InlineData("GET", "/v1/chunks/0123456789abcdef", 404)]
    [InlineData("GET", "/v1/index/jobs/none", 404)]
    [InlineData("GET", "/v1/search", 405)]
    [InlineData("PUT", "/v1/documents", 405)]
    public async Task What_is_not_there_is_a_problem_too(string method, string route, int status)
    {
        using var response = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), route));

        await response.ProblemAsync((HttpStatusCode)status);
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_not_change_anything()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/index");
        request.Headers.Add("Origin", "http://elsewhere.example");
        using var response = await server.Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.Forbidden);
    }
}
