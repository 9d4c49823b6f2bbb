using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Work;

/// <summary>What the buttons under an answer need to know of it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Text">The answer's text.</param>
/// <param name="Sources">What it quotes, or the nearest passages of a refusal.</param>
/// <param name="Fallback">The message's text.</param>
/// <param name="Blocks">The message's blocks, without buttons.</param>
internal sealed record KeptAnswer(string Question, string Text, IReadOnlyList<Source> Sources, string Fallback, IReadOnlyList<JsonObject> Blocks)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message without buttons.</summary>
    public Message Message() => new(Fallback, Blocks);

    /// <summary>An answer and its message.</summary>
    public static KeptAnswer Of(string question, Answer answer, Message message) => new(
        question, answer.Text, [.. answer.Answered ? answer.Citations.Select(Source.Of) : answer.Nearest.Select(hit => Source.Of(hit.Chunk))], message.Text, message.Blocks);

    /// <summary>Keeps it under a number.</summary>
    public void KeepIn(JobQueue queue, long id) => queue.Keep(id, JsonSerializer.Serialize(this, Json));

    /// <summary>What is kept under a button's value, or null.</summary>
    public static KeptAnswer? Find(JobQueue queue, string value) =>
        long.TryParse(value, out var id) && queue.Kept(id) is { } content ? JsonSerializer.Deserialize<KeptAnswer>(content, Json) : null;
}
