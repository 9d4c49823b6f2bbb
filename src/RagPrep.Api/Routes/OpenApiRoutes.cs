using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RagPrep.Contract;

namespace RagPrep.Api.Routes;

/// <summary>The OpenAPI document, at /openapi/v1.json.</summary>
internal static class OpenApiRoutes
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "RagPrep";
                document.Info.Version = "v1";
                document.Info.Description =
                    "Answers questions over study material, with exact citations, on this machine. " +
                    "Errors are problem details (RFC 9457) whose 'detail' says what to do.";
                return Task.CompletedTask;
            })
            .AddSchemaTransformer((schema, context, _) =>
            {
                // A converter of our own hides from the generator what an enum is.
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                if (type.IsEnum)
                {
                    schema.Type = JsonSchemaType.String;
                    schema.Enum = [.. EnumWords.Of(type).Select(word => (JsonNode)word)];
                }
                return Task.CompletedTask;
            }));

    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");
}
