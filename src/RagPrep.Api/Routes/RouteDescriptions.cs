using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace RagPrep.Api.Routes;

/// <summary>What a route takes and gives, for the OpenAPI document and the server.</summary>
internal static class RouteDescriptions
{
    /// <summary>The route reads a JSON body, for example this one.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, JsonNode example) where T : notnull => route
        .Accepts<T>("application/json")
        .LimitsBody(limits => limits.MaxBodyBytes)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
                body.Example = example;
            return Task.CompletedTask;
        });

    /// <summary>The route may answer with a problem of one of these statuses.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.ProducesProblem(status);
        return route;
    }

    /// <summary>The route takes a body of at most so many bytes.</summary>
    public static RouteHandlerBuilder LimitsBody(this RouteHandlerBuilder route, Func<LimitsOptions, int> bytes)
    {
        route.Add(endpoint => endpoint.Metadata.Add(
            new SizeLimit(bytes(endpoint.ApplicationServices.GetRequiredService<IOptions<LimitsOptions>>().Value))));
        return route;
    }

    private sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
