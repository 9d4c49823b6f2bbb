using RagPrep.Contract;

namespace RagPrep.Api.Routes;

/// <summary>What an answer will be written from.</summary>
/// <param name="Hits">The passages found, best first.</param>
public sealed record EvidenceFound(IReadOnlyList<SearchHit> Hits);
