using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using RagPrep.Answering;
using RagPrep.Api.Http;
using RagPrep.Api.Routes;

namespace RagPrep.Api.OpenAi;

/// <summary>The OpenAI protocol over the corpus, so that any chat program can point here.</summary>
internal static class ChatRoutes
{
    private const int CharactersPerToken = 4;

    public static void MapOpenAi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/chat/completions", CompleteAsync)
            .AddEndpointFilter(Readiness.Require)
            .WithName("createChatCompletion").WithTags("OpenAI protocol")
            .WithSummary("A grounded answer as the OpenAI protocol has it, whole or streamed")
            .WithDescription("The last user message is the question; what is before it is what the question may follow up on. Sources stand in the text and as annotations.")
            .Takes<ChatRequest>(Examples.Chat)
            .Produces<ChatCompletion>(StatusCodes.Status200OK, "application/json", "text/event-stream")
            .ProducesProblems(400, 404, 413, 415, 503);
        routes.MapGet("/v1/models", () => TypedResults.Json(new ModelList("list", [new ModelInfo(ChatQuestion.Model, "model", 0, "ragprep")]), ChatCompletion.Json))
            .WithName("listModels").WithTags("OpenAI protocol")
            .WithSummary("The one model of this server: its documents");
    }

    private static async Task<IResult> CompleteAsync(
        JsonBody<ChatRequest> body, QuestionAnswering answering, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = ChatQuestion.Of(body.Value, time.GetUtcNow());
        var wanted = new AnswerRequest(AnswerStyle.Auto, Client.Of(context)) { History = asked.History };
        var reply = new Reply($"chatcmpl-{Guid.NewGuid():n}", time.GetUtcNow().ToUnixTimeSeconds(), $"{context.Request.Scheme}://{context.Request.Host}", body.Value);
        if (!body.Value.Stream)
            return TypedResults.Json(reply.Whole(await answering.AskAsync(asked.Query, cancellationToken, wanted)), ChatCompletion.Json);

        var events = await AnswerEvents.BegunAsync(answering.StreamAsync(asked.Query, wanted, cancellationToken));
        return TypedResults.ServerSentEvents(reply.StreamAsync(events));
    }

    /// <summary>What the pieces of one reply have in common.</summary>
    private sealed record Reply(string Id, long Created, string Server, ChatRequest Request)
    {
        public ChatCompletion Whole(Answer answer)
        {
            var text = answer.Text + ChatText.Behind(answer);
            var message = new ChatMessage("assistant", text, ChatText.Annotations(text[..answer.Text.Length], answer.Citations, Server));
            return new ChatCompletion(Id, "chat.completion", Created, ChatQuestion.Model, [new ChatChoice(0, message, null, "stop")], Usage(text.Length));
        }

        public async IAsyncEnumerable<SseItem<string>> StreamAsync(IAsyncEnumerable<AnswerEvent> events)
        {
            yield return Piece(new ChatMessage("assistant", ""));
            var (sent, begun) = (new StringBuilder(), 0);
            await foreach (var one in events)
            {
                var text = one switch
                {
                    AnswerEvent.Written written => written.Text,
                    // What was sent cannot be taken back in this protocol; it was checked, and the answer follows anew.
                    AnswerEvent.Restarted when sent.Length > 0 => "\n\n(The answer broke off; here it is from the notes themselves.)\n\n",
                    AnswerEvent.Done { Answer: var answer } => (sent.Length == begun ? answer.Text : "") + ChatText.Behind(answer),
                    _ => "",
                };
                sent.Append(text);
                if (one is AnswerEvent.Restarted)
                    begun = sent.Length;
                if (text.Length > 0)
                    yield return Piece(new ChatMessage(null, text));
                if (one is AnswerEvent.Done { Answer.Citations: { Count: > 0 } citations })
                    yield return Piece(new ChatMessage(null, null, [.. ChatText.Annotations(sent.ToString(begun, sent.Length - begun), citations, Server).Select(annotation => Moved(annotation, begun))]));
            }
            yield return Piece(new ChatMessage(null, null), "stop");
            if (Request.StreamOptions?.IncludeUsage == true)
                yield return Item(new ChatCompletion(Id, "chat.completion.chunk", Created, ChatQuestion.Model, [], Usage(sent.Length)));
            yield return new SseItem<string>("[DONE]");
        }

        private static ChatAnnotation Moved(ChatAnnotation annotation, int by) =>
            annotation with { UrlCitation = annotation.UrlCitation with { StartIndex = annotation.UrlCitation.StartIndex + by, EndIndex = annotation.UrlCitation.EndIndex + by } };

        private SseItem<string> Piece(ChatMessage delta, string? finish = null) =>
            Item(new ChatCompletion(Id, "chat.completion.chunk", Created, ChatQuestion.Model, [new ChatChoice(0, null, delta, finish)]));

        private static SseItem<string> Item(ChatCompletion chunk) => new(JsonSerializer.Serialize(chunk, ChatCompletion.Json));

        private ChatUsage Usage(int characters)
        {
            var (prompt, answer) = ((Request.Messages ?? []).Sum(message => message.Text.Length) / CharactersPerToken, characters / CharactersPerToken);
            return new ChatUsage(prompt, answer, prompt + answer);
        }
    }
}
