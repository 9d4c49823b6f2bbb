using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Contract;
using RagPrep.Conversations;

namespace RagPrep.Api.Routes;

/// <summary>Conversations: what was asked and answered under one id.</summary>
internal static partial class ConversationRoutes
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/v1/conversations").WithTags("Questions");
        conversations.MapGet("{id}", Get).WithName("getConversation")
            .WithSummary("What was asked and answered in a conversation, oldest first")
            .ProducesProblems(404);
        conversations.MapDelete("{id}", Delete).WithName("deleteConversation")
            .WithSummary("Forgets a conversation")
            .ProducesProblems(404);
    }

    /// <summary>An id as it may be, or null where none was sent.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    public static string? RequireId(string? id) =>
        id is null || Id().IsMatch(id) ? id : throw new BadHttpRequestException("The field 'conversationId' must have 1 to 64 letters, digits, '-' or '_'. Make a new one, such as a UUID, for a new conversation.");

    private static Results<Ok<ConversationResponse>, ProblemHttpResult> Get(string id, ConversationStore store) =>
        store.Turns(id) is { Count: > 0 } turns ? TypedResults.Ok(new ConversationResponse(id, turns)) : Unknown();

    private static Results<NoContent, ProblemHttpResult> Delete(string id, ConversationStore store) =>
        store.Delete(id) ? TypedResults.NoContent() : Unknown();

    private static ProblemHttpResult Unknown() =>
        Problems.NotFound("No conversation has this id: it has expired, was deleted, or no question was asked in it.");

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Id();
}
