using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Chunking;
using RagPrep.Contract;
using RagPrep.Index;

namespace RagPrep.Api.Routes;

/// <summary>Single chunks.</summary>
internal static class ChunkRoutes
{
    public static void MapChunks(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/chunks/{id}", GetAsync)
        .AddEndpointFilter(Readiness.Require)
        .WithName("getChunk").WithTags("Documents")
        .WithSummary("One chunk with its neighbours")
        .ProducesProblems(404, 503);

    private static async Task<Results<Ok<ChunkResponse>, ProblemHttpResult>> GetAsync(
        string id, Readiness ready, CancellationToken cancellationToken)
    {
        if (ready.Index is not { } index || index.Find(id) is not { } ordinal)
            return Problems.NotFound("No chunk has this id; a document that changed has new chunks, so search again.");

        var chunk = await index.GetAsync(ordinal, cancellationToken);
        var previous = await NeighbourAsync(index, ordinal - 1, chunk, cancellationToken);
        var next = await NeighbourAsync(index, ordinal + 1, chunk, cancellationToken);
        return TypedResults.Ok(new ChunkResponse(previous, Passage.Of(chunk), next));
    }

    private static async ValueTask<Passage?> NeighbourAsync(
        IChunkIndex index, int ordinal, Chunk chunk, CancellationToken cancellationToken)
    {
        if (ordinal < 0 || ordinal >= index.Count)
            return null;
        var neighbour = await index.GetAsync(ordinal, cancellationToken);
        return neighbour.DocumentId == chunk.DocumentId ? Passage.Of(neighbour) : null;
    }
}
