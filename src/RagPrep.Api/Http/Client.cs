namespace RagPrep.Api.Http;

/// <summary>Who sends a request, as far as the limits on a language model's tokens need to know.</summary>
internal static class Client
{
    /// <summary>The client's address.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
