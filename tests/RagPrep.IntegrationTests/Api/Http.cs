using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

/// <summary>Requests and what must hold of every response.</summary>
internal static class Http
{
    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string route, string body) =>
        client.PostAsync(route, new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>The JSON of a response that must have this status.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string route) => await (await client.GetAsync(route)).JsonAsync();

    /// <summary>A problem (RFC 9457) whose detail says what to do and nothing of our code.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var problem = await response.JsonAsync(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["title"]!);

        var detail = (string)problem["detail"]!;
        Assert.EndsWith(".", detail.TrimEnd());
        Assert.DoesNotContain("Exception", detail);
        Assert.DoesNotContain("RagPrep.", detail);
        return detail;
    }

    public static string Text(this JsonNode node, string name) => (string)node[name]!;
}
