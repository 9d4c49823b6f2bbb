using System.Net;

namespace RagPrep.IntegrationTests.Api;

/// <summary>Under which names the server may be called.</summary>
[Collection(ServerCollection.Name)]
public sealed class HostTests(ServerProcess server)
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:5080")]
    [InlineData("192.168.1.5:5080")]
    [InlineData(ServerProcess.OwnName)]
    public async Task Its_own_names_and_ip_addresses_are_answered(string host)
    {
        using var response = await GetAsync(host, "/health/ready");

        await response.JsonAsync();
    }

    [Theory]
    [InlineData("rebound.example", "/v1/documents")]
    [InlineData("rebound.example:5080", "/")]
    [InlineData("localhost.rebound.example", "/v1/documents")]
    [InlineData("127.0.0.1.rebound.example", "/openapi/v1.json")]
    public async Task A_name_given_to_this_machine_by_somebody_else_is_refused(string host, string route)
    {
        using var response = await GetAsync(host, route);

        Assert.Contains("Security:AllowedHosts", await response.ProblemAsync(HttpStatusCode.Forbidden));
    }

    private Task<HttpResponseMessage> GetAsync(string host, string route)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, route);
        request.Headers.Host = host;
        return server.Client.SendAsync(request);
    }
}
