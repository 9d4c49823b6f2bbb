using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace RagPrep.Index.Qdrant;

/// <summary>Sends requests to the cluster's REST interface, patiently, and says in a sentence what ended them.</summary>
internal sealed class QdrantClient : IDisposable
{
    // What is asked for is far smaller; what has no end is no Qdrant.
    private const int MaxAnswer = 64 << 20;

    private readonly HttpClient http;
    private readonly ResiliencePipeline<QdrantReply> searches, writes;

    public QdrantClient(QdrantOptions options, TimeProvider time)
    {
        Address = options.Url.TrimEnd('/');
        // A name may lead elsewhere after a while, as it does when a node is replaced.
        // Not redirected: the key is for this address alone.
        http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2), AllowAutoRedirect = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswer,
        };
        if (options.ApiKey.Length > 0)
            http.DefaultRequestHeaders.TryAddWithoutValidation("api-key", options.ApiKey.Trim());
        (searches, writes) = (QdrantRetry.ForSearches(options, time), QdrantRetry.ForWrites(options, time));
    }

    /// <summary>Where the cluster is.</summary>
    public string Address { get; }

    /// <summary>Sends what somebody waits for; returns the answer's result.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<T> SearchAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        Result<T>(await SendAsync(searches, method, path, Bytes(body), cancellationToken));

    /// <summary>Sends what changes the cluster or prepares a change; returns the answer's result.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<T> WriteAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        Result<T>(await SendAsync(writes, method, path, Bytes(body), cancellationToken));

    /// <summary>Asks who answers.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<VersionInfo> VersionAsync(CancellationToken cancellationToken) =>
        Read<VersionInfo>(await SendAsync(searches, HttpMethod.Get, "/", null, cancellationToken));

    /// <summary>What answers does not speak as the interface does.</summary>
    public IndexException NoQdrant(string why, Exception? inner = null) => new($"What answers at {Address} is no Qdrant ({why}): correct Qdrant:Url.", inner);

    public void Dispose() => http.Dispose();

    /// <exception cref="CollectionMissingException">The cluster does not have the collection.</exception>
    /// <exception cref="IndexException">It does not answer, or refuses, or is none.</exception>
    private async Task<QdrantReply> SendAsync(
        ResiliencePipeline<QdrantReply> patience, HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        // What a search ends with is that its time is over; what is told is what it last met.
        (Exception? Failure, QdrantReply? Reply) last = default;
        try
        {
            var reply = await patience.ExecuteAsync(
                async token =>
                {
                    try
                    {
                        return (last = (null, await OnceAsync(method, path, body, token))).Reply!;
                    }
                    catch (Exception failure) when (failure is HttpRequestException or IOException)
                    {
                        last = (failure, null);
                        throw;
                    }
                },
                cancellationToken);
            return reply.Status == HttpStatusCode.OK ? reply : throw Refusal(reply);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw Unreachable(failure);
        }
        catch (TimeoutRejectedException failure)
        {
            throw last switch
            {
                (not null, _) => Unreachable(last.Failure),
                (_, { IsTransient: true }) => Refusal(last.Reply),
                _ => new IndexException($"The Qdrant cluster at {Address} does not answer in time. Searches work again by themselves when it does.", failure),
            };
        }
    }

    private IndexException Unreachable(Exception failure) => new(
        $"The Qdrant cluster at {Address} cannot be reached ({failure.Message.TrimEnd('.')}). Start it, or correct Qdrant:Url; searches work again by themselves when it answers.", failure);

    private async Task<QdrantReply> OnceAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address + path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        using var response = await http.SendAsync(request, cancellationToken);
        return new QdrantReply(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers.RetryAfter?.Delta);
    }

    private T Result<T>(QdrantReply reply) => Read<Answered<T>>(reply).Result ?? throw NoQdrant("an answer without a result");

    private T Read<T>(QdrantReply reply)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(reply.Body, QdrantContract.Json) ?? throw NoQdrant("an empty answer");
        }
        catch (JsonException wrong)
        {
            throw NoQdrant(wrong.Message, wrong);
        }
    }

    private IndexException Refusal(QdrantReply reply) => reply.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new IndexException($"The Qdrant cluster at {Address} refuses the key: set Qdrant:ApiKey."),
        HttpStatusCode.NotFound => new CollectionMissingException($"The Qdrant cluster at {Address} does not have the collection ({Reason(reply)}). It is written again from the catalog; ask again in a moment."),
        _ when reply.IsTransient => new IndexException($"The Qdrant cluster at {Address} is busy or broken (HTTP {(int)reply.Status}: {Reason(reply)}). Searches work again by themselves when it is well."),
        _ => new IndexException($"The Qdrant cluster at {Address} refuses a request (HTTP {(int)reply.Status}: {Reason(reply)})."),
    };

    private static string Reason(QdrantReply reply)
    {
        try
        {
            var status = JsonSerializer.Deserialize<JsonElement>(reply.Body).GetProperty("status");
            return status.ValueKind == JsonValueKind.Object ? status.GetProperty("error").GetString() ?? "" : status.ToString();
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return reply.Status.ToString();
        }
    }

    private static byte[]? Bytes(object? body) => body switch
    {
        null => null,
        byte[] ready => ready,
        _ => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), QdrantContract.Json),
    };
}
