using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed partial class PageTests(ServerProcess server)
{
    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_may_not()
    {
        using var response = await server.Client.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", html);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        foreach (var name in Parts().Matches(html).Select(match => match.Groups[1].Value))
            (await server.Client.GetAsync("/" + name)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_page_makes_no_markup_from_data()
    {
        foreach (var name in new[] { "/page.js", "/topics.js" })
            Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", await server.Client.GetStringAsync(name));
    }

    [Fact]
    public async Task Problems_carry_the_security_headers_too()
    {
        using var response = await server.Client.PostJsonAsync("/v1/search", "[]");

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_api_describes_every_route_with_examples()
    {
        var api = await server.Client.GetJsonAsync("/openapi/v1.json");

        string[] routes =
        [
            "/v1/search", "/v1/ask", "/v1/conversations/{id}", "/v1/chat/completions", "/v1/models", "/v1/documents", "/v1/documents/{id}", "/v1/chunks/{id}", "/v1/topics", "/v1/index", "/v1/index/jobs", "/v1/index/jobs/{id}",
            "/v1/index/jobs/{id}/events", "/v1/feedback", "/health/live", "/health/ready",
        ];
        Assert.Equal(routes.Order(), api["paths"]!.AsObject().Select(path => path.Key).Order());
        foreach (var (_, operations) in api["paths"]!.AsObject())
            Assert.All(operations!.AsObject(), operation => Assert.NotEmpty(operation.Value!.Text("summary")));

        var search = api["paths"]!["/v1/search"]!["post"]!["requestBody"]!["content"]!["application/json"]!;
        Assert.NotNull(search["example"]);
        var request = (JsonNode)api["components"]!["schemas"]!["SearchRequest"]!;
        Assert.Contains("1 to 2,000 characters", request["properties"]!["query"]!.Text("description"));
    }

    [Fact]
    public async Task The_api_lists_the_words_that_a_field_may_have()
    {
        var schemas = (await server.Client.GetJsonAsync("/openapi/v1.json"))["components"]!["schemas"]!;

        Assert.Equal(["hybrid", "lexical", "dense"], schemas["SearchMode"]!["enum"]!.AsArray().Select(word => (string)word!));
        Assert.Contains("\"helpful\",\"not-helpful\"", schemas.ToJsonString());
    }

    [Fact]
    public async Task Health_says_what_is_served()
    {
        Assert.Equal("live", (await server.Client.GetJsonAsync("/health/live")).Text("status"));
        var ready = await server.Client.GetJsonAsync("/health/ready");
        Assert.Equal("ready", ready.Text("status"));
        Assert.True((int)ready["chunks"]! > 0);
    }

    [GeneratedRegex("(?:src|href)=\"([a-z]+\\.(?:js|css))\"")]
    private static partial Regex Parts();
}
