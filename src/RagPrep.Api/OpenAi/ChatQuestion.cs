using System.Text.Json;
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
        if (Unheard(request, last) is { } complaint)
            throw new BadHttpRequestException(complaint);
        return new ChatQuestion(new Query(Question.Require("messages", last.Text)), [.. Turns(said.SkipLast(1), now)]);
    }

    // What would give another answer than the program waits for; what only tunes a model is ignored.
    private static string? Unheard(ChatRequest request, ChatTurn last)
    {
        if (last.HasOtherParts)
            return "The last of the 'messages' has a part that is not text. Only text is read here: send the question as text.";
        if (request.N is not (null or 1))
            return "The field 'n' must be 1: there is one answer to a question.";
        if (request.ToolChoice is { } choice && !(choice.ValueKind == JsonValueKind.Null || choice.ValueKind == JsonValueKind.String && choice.GetString() is "none" or "auto"))
            return "The field 'tool_choice' must be 'none' or 'auto': no tools are called here.";
        return request.ResponseFormat is { ValueKind: JsonValueKind.Object } format && !(format.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "text")
            ? "The field 'response_format' must be of the type 'text': answers are text with citations."
            : null;
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
