using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace RagPrep.Api.Http;

/// <summary>A request's body, read as JSON; each way in which it can be wrong is told in one sentence.</summary>
/// <param name="Value">What was sent.</param>
public sealed record JsonBody<T>(T Value) where T : class
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="BadHttpRequestException">The body is not JSON of type <typeparamref name="T"/>; status 400, 413 or 415.</exception>
    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        RequireJson(context.Request);

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return new JsonBody<T>(Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), options));
    }

    private static void RequireJson(HttpRequest request)
    {
        var charset = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.CharSet : null;
        if (!request.HasJsonContentType())
            throw new BadHttpRequestException("Send the body as JSON, with the header Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType);
        if (charset is not null && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("Send the body in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static T Parse(ReadOnlySpan<byte> body, JsonSerializerOptions options)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        if (body.IsEmpty)
            throw new BadHttpRequestException("The body is empty. Send a JSON object.");
        if (!Utf8.IsValid(body))
            throw new BadHttpRequestException("The body is not UTF-8. Send JSON in UTF-8.");
        try
        {
            return JsonSerializer.Deserialize<T>(body, options) ?? throw new BadHttpRequestException(JsonMistake.NotAnObject);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException(JsonMistake.Describe(wrong, options.GetTypeInfo(typeof(T))), wrong);
        }
    }
}
