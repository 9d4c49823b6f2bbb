using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RagPrep.Api.Http;

/// <summary>Error responses (RFC 9457), each with a sentence that says what to do.</summary>
internal static class Problems
{
    /// <summary>A problem with this status and sentence.</summary>
    public static ProblemHttpResult Of(int status, string detail, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: status, extensions: extensions);

    /// <summary>The thing asked for is not there.</summary>
    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    /// <summary>Writes the body of an error that the framework set by itself.</summary>
    public static Task ForStatusAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return Of(status, DetailOf(status)).ExecuteAsync(context.HttpContext);
    }

    /// <summary>The sentence for a status that the framework set by itself.</summary>
    public static string DetailOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address; the routes are listed in /openapi/v1.json.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method; the header Allow names those that it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large; the option Limits:MaxBodyBytes sets the limit.",
        StatusCodes.Status415UnsupportedMediaType => "This address does not take that Content-Type; send application/json, or multipart/form-data for files.",
        _ => "The request cannot be answered; the routes and what they take are described in /openapi/v1.json.",
    };
}
