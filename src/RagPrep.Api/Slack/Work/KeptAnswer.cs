using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Conversations;

namespace RagPrep.Api.Slack.Work;

/// <summary>What the buttons under an answer, and the questions after it, need to know of it.</summary>
/// <param name="Turn">What was asked and answered.</param>
/// <param name="Nearest">What is shown where it cites nothing.</param>
/// <param name="Fallback">The message's text.</param>
/// <param name="Blocks">The message's blocks, without buttons.</param>
internal sealed record KeptAnswer(Turn Turn, IReadOnlyList<Source> Nearest, string Fallback, IReadOnlyList<JsonObject> Blocks)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    /// <summary>What it quotes, or the nearest passages of a refusal.</summary>
    public IReadOnlyList<Source> Sources => Turn.Answered ? [.. Turn.Citations.Select(Source.Of)] : Nearest;

    /// <summary>The message without buttons.</summary>
    public Message Message() => new(Fallback, Blocks);

    /// <summary>An answer and its message.</summary>
    public static KeptAnswer Of(Job job, string question, Answer answer, Message message) => new(
        new Turn(job.Received, question, answer.AskedAs ?? question, answer.Answered, answer.Text, answer.Citations),
        [.. answer.Nearest.Select(hit => Source.Of(hit.Chunk))], message.Text, message.Blocks);

    /// <summary>A question of which only the place in the notes is known.</summary>
    public static KeptAnswer OfQuiz(Job job, string question, Source source) => new(new Turn(job.Received, question, question, false, "", []), [source], "", []);

    /// <summary>Keeps it under a number.</summary>
    public void KeepIn(JobQueue queue, long id) => queue.Keep(id, JsonSerializer.Serialize(this, Json));

    /// <summary>What is kept under a number, or null.</summary>
    public static KeptAnswer? Of(JobQueue queue, long id) => queue.Kept(id) is { } content ? Read(content) : null;

    /// <summary>What is kept under a button's value, or null.</summary>
    public static KeptAnswer? Find(JobQueue queue, string value) => long.TryParse(value, out var id) ? Of(queue, id) : null;

    /// <summary>What was asked and answered in a job's conversation before it, oldest first.</summary>
    public static IReadOnlyList<Turn> Before(JobQueue queue, Job job) =>
        [.. queue.KeptBefore(job, FollowUps.TurnsRead).Select(Read).OfType<KeptAnswer>().Select(kept => kept.Turn)];

    // What an older version kept has no turn, and is forgotten.
    private static KeptAnswer? Read(string content) => JsonSerializer.Deserialize<KeptAnswer>(content, Json) is { Turn: not null } kept ? kept : null;
}
