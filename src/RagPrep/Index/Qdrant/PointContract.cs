using System.Text.Json.Serialization;

namespace RagPrep.Index.Qdrant;

// What is sent and read about points; names are the REST interface's.

internal sealed record Point(ulong Id, PointVectors Vector, PointPayload Payload);

/// <param name="Chunk">The chunk's own vector; since the distance is the cosine, in whatever scale.</param>
/// <param name="Units">Its units' vectors.</param>
/// <param name="Bm25">Its terms.</param>
internal sealed record PointVectors(sbyte[] Chunk, IReadOnlyList<sbyte[]> Units, SparseVector Bm25);

internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

internal sealed record PointPayload(string Document, string File, string Topic, bool Searched, string Mark);

internal sealed record DeleteByFilter(Filtered Delete);

internal sealed record Filtered(Filter Filter);

internal sealed record Scroll(Filter? Filter, int Limit, ulong? Offset, IReadOnlyList<string> WithPayload);

internal sealed record ScrollPage(IReadOnlyList<ScrolledPoint> Points, ulong? NextPageOffset = null);

internal sealed record ScrolledPoint(ulong Id, ScrolledPayload? Payload = null);

internal sealed record ScrolledPayload(string? Document = null, string? Mark = null);

internal sealed record Count(bool Exact);

internal sealed record Counted([property: JsonPropertyName("count")] long Points);
