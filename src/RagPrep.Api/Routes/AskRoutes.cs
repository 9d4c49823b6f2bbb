using RagPrep.Answering;
using RagPrep.Api.Http;
using RagPrep.Contract;
using RagPrep.Llm;
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
        .WithDescription(
            "With \"stream\": true the answer comes as server-sent events: 'evidence' with the passages found, 'citation' for each source, 'delta' for each piece of checked text, " +
            "'restart' where what came before is void, 'done' with the whole response.")
        .Takes<AskRequest>(Examples.Ask)
        .Produces<AskResponse>(StatusCodes.Status200OK, "application/json", "text/event-stream")
        .ProducesProblems(400, 413, 415, 503);

    private static async Task<IResult> AskAsync(
        JsonBody<AskRequest> body, QuestionAnswering answering, LanguageModel model, HttpContext context, CancellationToken cancellationToken)
    {
        var request = body.Value;
        if (request.Style == AnswerStyle.Generated && !model.IsConfigured)
            throw new BadHttpRequestException("No language model is set up, so the style 'generated' is not to be had. Set Llm:Url and Llm:Model, or ask with the style 'auto' or 'extractive'.");

        var question = new Query(Question.Require("question", request.Question), request.Mode, Rerank: request.Rerank);
        var wanted = new AnswerRequest(request.Style, Client.Of(context)) { ConversationId = ConversationRoutes.RequireId(request.ConversationId) };
        return request.Stream
            ? TypedResults.ServerSentEvents(await AnswerEvents.OfAsync(answering.StreamAsync(question, wanted, cancellationToken)))
            : TypedResults.Ok(AskResponse.Of(await answering.AskAsync(question, cancellationToken, wanted)));
    }
}
