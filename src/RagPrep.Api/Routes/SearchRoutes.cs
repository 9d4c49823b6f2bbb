using RagPrep.Api.Http;
using RagPrep.Contract;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Api.Routes;

/// <summary>Ranked passages.</summary>
internal static class SearchRoutes
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/search", SearchAsync)
        .AddEndpointFilter(Readiness.Require)
        .WithName("search").WithTags("Questions")
        .WithSummary("Ranked passages for a question")
        .Takes<SearchRequest>(Examples.Search)
        .Produces<SearchResponse>()
        .ProducesProblems(400, 413, 415, 503);

    private static async Task<SearchResponse> SearchAsync(
        JsonBody<SearchRequest> body, IRetriever retriever, CancellationToken cancellationToken)
    {
        var request = body.Value;
        var query = new Query(
            Question.Require("query", request.Query),
            request.Mode,
            RequireTop(request.Top),
            request.Rerank,
            RequireFilter(request.Filter));
        return SearchResponse.Of(await retriever.SearchAsync(query, cancellationToken), request.Explain);
    }

    private static int RequireTop(int top) =>
        top is >= 1 and <= 100 ? top : throw new BadHttpRequestException($"The field 'top' is {top}; it must be 1 to 100.");

    /// <summary>A filter as it may be.</summary>
    /// <exception cref="BadHttpRequestException">It is too long.</exception>
    public static ChunkFilter? RequireFilter(ChunkFilter? filter) =>
        filter?.File?.Length > 300 || filter?.Topic?.Length > 300
            ? throw new BadHttpRequestException("The field 'filter' is too long: 'file' and 'topic' may have 300 characters each.")
            : filter;
}
