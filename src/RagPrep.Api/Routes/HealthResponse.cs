namespace RagPrep.Api.Routes;

/// <summary>How the server is.</summary>
/// <param name="Status">'live' or 'ready'.</param>
/// <param name="Generation">The index's generation, once ready.</param>
/// <param name="Chunks">Chunks that searches can find, once ready.</param>
public sealed record HealthResponse(string Status, long? Generation, int? Chunks);
