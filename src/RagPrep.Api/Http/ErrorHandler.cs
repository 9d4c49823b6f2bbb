using Microsoft.AspNetCore.Diagnostics;
using RagPrep.Answering;
using RagPrep.Index;

namespace RagPrep.Api.Http;

/// <summary>Turns what a handler threw into a problem response; what is not meant for the caller goes to the log alone.</summary>
internal sealed class ErrorHandler(ILogger<ErrorHandler> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody listens any more: no body, no error.
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var (status, detail) = Explain(exception);
        if (status == StatusCodes.Status500InternalServerError)
            Log.RequestFailed(log, context.Request.Method, context.Request.Path, exception);

        context.Response.StatusCode = status;
        await Problems.Of(status, detail).ExecuteAsync(context);
        return true;
    }

    private static (int Status, string Detail) Explain(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (StatusCodes.Status413PayloadTooLarge, Problems.DetailOf(StatusCodes.Status413PayloadTooLarge)),
        BadHttpRequestException bad => (bad.StatusCode, bad.Message),
        IndexException or StaleCitationException => (StatusCodes.Status503ServiceUnavailable, exception.Message),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The server is stopping. Ask again when it is back."),
        _ => (StatusCodes.Status500InternalServerError, "Something went wrong in the server. Its log has the details under the traceId given here."),
    };
}
