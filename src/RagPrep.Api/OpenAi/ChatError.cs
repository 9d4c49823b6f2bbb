namespace RagPrep.Api.OpenAi;

/// <summary>An error as programs that speak the OpenAI protocol read it: the member <c>error</c> of a problem on these routes.</summary>
/// <param name="Message">The problem's sentence.</param>
/// <param name="Type">'invalid_request_error', or 'server_error' where the request was not at fault.</param>
/// <param name="Param">Not told.</param>
/// <param name="Code">'model_not_found', or null.</param>
public sealed record ChatError(string? Message, string Type, string? Param, string? Code)
{
    private static readonly PathString Chat = "/v1/chat/completions", Models = "/v1/models";

    /// <summary>Adds the error to a problem on the protocol's routes.</summary>
    public static void AddTo(ProblemDetailsContext context)
    {
        var (path, problem) = (context.HttpContext.Request.Path, context.ProblemDetails);
        if (!path.StartsWithSegments(Chat) && !path.StartsWithSegments(Models))
            return;
        var type = problem.Status < StatusCodes.Status500InternalServerError ? "invalid_request_error" : "server_error";
        problem.Extensions["error"] = new ChatError(problem.Detail, type, null, path == Chat && problem.Status == StatusCodes.Status404NotFound ? "model_not_found" : null);
    }
}
