namespace RagPrep.Api.Http;

/// <summary>What protects the reader of the page, and the corpus from other pages.</summary>
internal static class BrowserRules
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sends security headers with every response and refuses changes that a page from elsewhere asks for.</summary>
    public static void UseBrowserRules(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            // Late, since a response that turns into a problem loses the headers it had.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                return Task.CompletedTask;
            });
            return IsFromElsewhere(context.Request)
                ? Problems.Of(StatusCodes.Status403Forbidden, "A page from another address may not send this. Use this server's own page, or a program.").ExecuteAsync(context)
                : next(context);
        });
    }

    // A browser lets any page post a form with files to a server on this machine without asking it first.
    private static bool IsFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers.Origin is [{ } origin]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
