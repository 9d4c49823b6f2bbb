using System.Net;

namespace RagPrep.Index.Qdrant;

/// <summary>An answer that was read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or whatever stood between answered.</param>
/// <param name="RetryAfter">How long the server asks to be left alone, or null.</param>
internal sealed record QdrantReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>Whether the same request may go well later.</summary>
    public bool IsTransient => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)Status >= 500;
}
