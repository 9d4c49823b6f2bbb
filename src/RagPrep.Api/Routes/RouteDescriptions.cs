using System.Text.Json.Nodes;

namespace RagPrep.Api.Routes;

/// <summary>What the OpenAPI document says of a route.</summary>
internal static class RouteDescriptions
{
    /// <summary>The route reads a JSON body, for example this one.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, JsonNode example) where T : notnull => route
        .Accepts<T>("application/json")
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
}
