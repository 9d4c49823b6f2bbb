namespace RagPrep.Api.Routes;

/// <summary>The OpenAPI document, at /openapi/v1.json.</summary>
internal static class OpenApiRoutes
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "RagPrep";
            document.Info.Version = "v1";
            document.Info.Description =
                "Answers questions over study material, with exact citations, on this machine. " +
                "Errors are problem details (RFC 9457) whose 'detail' says what to do.";
            return Task.CompletedTask;
        }));

    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");
}
