using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Evaluation.Quizzes;

namespace RagPrep.Api.Slack.Work;

/// <summary>The modal of <c>/quiz</c>.</summary>
internal static class QuizView
{
    public const string CallbackId = "quiz", InputBlock = "answer", InputAction = "written";

    private const int MaxAnswer = 2000;

    /// <summary>A modal that says one thing.</summary>
    public static JsonObject Text(string text) => View([Block.Section(Mrkdwn.Escape(text))]);

    /// <summary>A question, with room to answer it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="id">The number under which it is kept.</param>
    public static JsonObject Ask(string question, long id)
    {
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = InputBlock,
            ["label"] = Block.PlainText("Your answer"),
            ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = InputAction, ["multiline"] = true, ["max_length"] = MaxAnswer },
        };
        var view = View([Question(question), input]);
        view["submit"] = Block.PlainText("Grade");
        view["private_metadata"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return view;
    }

    /// <summary>The facts that were covered, those that were missed, and where they stand.</summary>
    public static JsonObject Graded(string question, IReadOnlyList<GradedFact> facts, Source source, string publicUrl) => View(
    [
        Question(question),
        Block.Section($"*{facts.Count(fact => fact.IsCovered)} of {facts.Count} facts covered*"),
        .. facts.SelectMany(fact => Sections.Of($"{(fact.IsCovered ? "✓" : "✗ missed:")} {fact.Text}", 2)),
        Block.Context(source.Line(1, publicUrl)),
        Block.Context("Compared by words and meaning, not by a person: what is put quite differently may be taken for missed."),
    ]);

    private static JsonObject Question(string question) => Block.Section($"*{Mrkdwn.Cut(Mrkdwn.Escape(question), Block.MaxSection - 10)}*");

    private static JsonObject View(IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = CallbackId,
        ["title"] = Block.PlainText("Quiz"),
        ["close"] = Block.PlainText("Close"),
        ["blocks"] = new JsonArray([.. blocks]),
    };
}
