namespace RagPrep.Models;

/// <summary>A query and a passage as a model reads them.</summary>
/// <param name="Ids">Token ids, special tokens included.</param>
/// <param name="TypeIds">0 up to the first separator, 1 behind it; as long as <paramref name="Ids"/>.</param>
/// <param name="QueryTruncated">Whether the query's middle was left out.</param>
/// <param name="PassageTruncated">Whether the passage's end was left out.</param>
public sealed record EncodedPair(IReadOnlyList<long> Ids, IReadOnlyList<long> TypeIds, bool QueryTruncated, bool PassageTruncated);
