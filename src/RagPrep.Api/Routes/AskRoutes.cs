using RagPrep.Answering;
using RagPrep.Api.Http;
using RagPrep.Contract;
using RagPrep.Retrieval;

namespace RagPrep.Api.Routes;

/// <summary>Grounded answers.</summary>
internal static class AskRoutes
{
    public static void MapAsk(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/ask", AskAsync)
        .AddEndpointFilter(Readiness.Require)
        .WithName("ask").WithTags("Questions")
        .WithSummary("A grounded answer with citations, or an honest refusal")
        .WithDescription("With \"stream\": true the answer comes as server-sent events: 'citation' for each source, 'delta' for each piece of text, 'done' with the whole response.")
        .Takes<AskRequest>(Examples.Ask)
        .Produces<AskResponse>(StatusCodes.Status200OK, "application/json", "text/event-stream")
        .ProducesProblems(400, 413, 415, 503);

    private static async Task<IResult> AskAsync(
        JsonBody<AskRequest> body, QuestionAnswering answering, CancellationToken cancellationToken)
    {
        var request = body.Value;
        if (request.Style == AnswerStyle.Generated)
            throw new BadHttpRequestException("No language model is set up, so the style 'generated' is not to be had. Ask with the style 'auto' or 'extractive'.");
        if (request.ConversationId is not null)
            throw new BadHttpRequestException("Conversations are not kept yet. Leave 'conversationId' out and write the question so that it stands alone.");

        var question = new Query(Question.Require("question", request.Question), request.Mode, Rerank: request.Rerank);
        var response = AskResponse.Of(await answering.AskAsync(question, cancellationToken));
        return request.Stream
            ? TypedResults.ServerSentEvents(AnswerEvents.Of(response))
            : TypedResults.Ok(response);
    }
}
