using System.Text.Json.Serialization;

namespace RagPrep.Index.Qdrant;

// What is sent and read about searches; names are the REST interface's.

internal sealed record QueryBatch(IReadOnlyList<QueryRequest> Searches);

/// <summary>A search, and a prefetch within one: they have the same fields.</summary>
internal sealed record QueryRequest(
    object Query,
    int Limit,
    string? Using = null,
    IReadOnlyList<QueryRequest>? Prefetch = null,
    Filter? Filter = null,
    SearchParams? Params = null);

internal sealed record SearchParams(QuantizationParams Quantization);

internal sealed record QuantizationParams(bool? Ignore = null, bool? Rescore = null, double? Oversampling = null);

internal sealed record FusionQuery(string Fusion);

internal sealed record FormulaQuery(object Formula);

internal sealed record Sum([property: JsonPropertyName("sum")] IReadOnlyList<object> Terms);

internal sealed record Product([property: JsonPropertyName("mult")] IReadOnlyList<object> Factors);

internal sealed record Filter(IReadOnlyList<object>? Must = null, IReadOnlyList<object>? Should = null, IReadOnlyList<object>? MustNot = null);

internal sealed record FieldCondition(string Key, object Match);

internal sealed record MatchValue(object Value);

internal sealed record MatchAny(IReadOnlyList<string> Any);

internal sealed record HasId([property: JsonPropertyName("has_id")] IReadOnlyList<ulong> Ids);

internal sealed record FoundPoints(IReadOnlyList<FoundPoint> Points);

internal sealed record FoundPoint(ulong Id, double Score);
