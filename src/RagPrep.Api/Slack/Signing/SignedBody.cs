using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;

namespace RagPrep.Api.Slack.Signing;

/// <summary>Takes requests that Slack signed, and no others.</summary>
internal sealed class SignedBody(SlackSecrets secrets, Replays replays, TimeProvider time)
{
    /// <summary>Reads the body, checks it and hands it on; a request that was taken is not taken again.</summary>
    /// <param name="context">The request.</param>
    /// <param name="take">What to do with the body.</param>
    public async Task<IResult> TakeAsync(HttpContext context, Func<byte[], IResult> take)
    {
        var body = await ReadAsync(context);
        var headers = context.Request.Headers;
        string? signature = headers["X-Slack-Signature"];
        if (!RequestSignature.IsValid(secrets.SigningSecret, headers["X-Slack-Request-Timestamp"], signature, body, time.GetUtcNow()))
            return Refused("The signature is not Slack's, or the request is older than five minutes. Check the option Slack:SigningSecret and this machine's clock.");
        if (replays.Has(signature!))
            return Refused("This request was taken before.");

        var result = take(body);
        replays.Add(signature!);
        return result;
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        return memory.ToArray();
    }

    private static ProblemHttpResult Refused(string detail) => Problems.Of(StatusCodes.Status401Unauthorized, detail);
}
