using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Contract;
using RagPrep.Evaluation;

namespace RagPrep.Api.Routes;

/// <summary>Readers' judgements.</summary>
internal static class FeedbackRoutes
{
    private const int MaxId = 100, MaxAnswer = 10_000, MaxComment = 2_000;

    public static void MapFeedback(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/feedback", Add)
        .WithName("addFeedback").WithTags("Questions")
        .WithSummary("A judgement on an answer or a hit")
        .WithDescription("Kept in feedback.db beside the index, for the evaluation; nothing is sent anywhere.")
        .Takes<FeedbackRequest>(Examples.Feedback)
        .ProducesProblems(400, 413, 415, 503);

    private static NoContent Add(JsonBody<FeedbackRequest> body, FeedbackStore store, TimeProvider time)
    {
        var request = body.Value;
        store.Add(new Feedback(
            time.GetUtcNow(),
            Http.Question.Require("question", request.Question),
            request.Verdict ?? throw new BadHttpRequestException("The field 'verdict' is missing. Send 'helpful' or 'not-helpful'."),
            Optional("chunkId", request.ChunkId, MaxId),
            Optional("answerText", request.AnswerText, MaxAnswer),
            Optional("comment", request.Comment, MaxComment)));
        return TypedResults.NoContent();
    }

    private static string? Optional(string field, string? text, int max)
    {
        if (text?.Length > max)
            throw new BadHttpRequestException($"The field '{field}' has {text.Length:N0} characters; {max:N0} are allowed. Shorten it.");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
