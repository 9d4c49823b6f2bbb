using RagPrep.Api.Http;
using RagPrep.Conversations;
using RagPrep.Retrieval;

namespace RagPrep.Api.OpenAi;

/// <summary>The question in a chat program's messages.</summary>
/// <param name="Query">The last user message.</param>
/// <param name="History">What came before it.</param>
internal sealed record ChatQuestion(Query Query, IReadOnlyList<Turn> History)
{
    /// <summary>The one model that this server offers.</summary>
    public const string Model = "ragprep";

    /// <summary>Reads a request.</summary>
    /// <exception cref="BadHttpRequestException">It names another model, or asks nothing.</exception>
    public static ChatQuestion Of(ChatRequest request, DateTimeOffset now)
    {
        if (request.Model != Model)
            throw new BadHttpRequestException($"There is no model of that name here. Send \"model\": \"{Model}\", as GET /v1/models lists it.", StatusCodes.Status404NotFound);
        var said = (request.Messages ?? []).Where(message => message.Role is "user" or "assistant").ToList();
        if (said is not [.., { Role: "user" } last])
            throw new BadHttpRequestException("The field 'messages' must end with a message of the role 'user': the question.");
        return new ChatQuestion(new Query(Question.Require("messages", last.Text)), [.. Turns(said.SkipLast(1), now)]);
    }

    private static IEnumerable<Turn> Turns(IEnumerable<ChatTurn> said, DateTimeOffset now)
    {
        string? question = null, standalone = null;
        foreach (var message in said)
        {
            if (message.Role == "assistant" && question is not null)
            {
                yield return new Turn(now, question, standalone!, true, message.Text, []);
                question = null;
                continue;
            }
            if (message.Role != "user" || message.Text is not { Length: > 0 and <= Query.MaxCharacters } text)
                continue;
            // A follow-up to a follow-up: the question before stood alone, too.
            standalone = standalone is null ? text : FollowUps.ByRules(text, new Turn(now, standalone, standalone, true, "", []));
            question = text;
        }
    }
}
