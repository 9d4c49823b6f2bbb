using System.Text.Json.Nodes;
using RagPrep.Answering;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>An answer, or a refusal, as a message.</summary>
internal static class AnswerMessage
{
    public const string Helpful = "helpful", NotHelpful = "not_helpful", ShowSources = "show_sources", AskWider = "ask_wider", ShowEveryone = "show_everyone";

    private const int MaxAnswer = 20, MaxSources = 10, MaxExcerpt = 200;

    /// <summary>The message without buttons.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="publicUrl">The server's address for links, or empty.</param>
    public static Message Of(Answer answer, string publicUrl)
    {
        var blocks = answer.Answered ? Answered(answer, publicUrl) : Refused(answer, publicUrl);
        if (answer.AskedAs is { } asked)
            blocks.Insert(0, Block.Context($"Asked as: {Mrkdwn.Cut(Mrkdwn.Escape(asked), Block.MaxSection - 100)}"));
        if (answer.DidYouMean is { } meant)
            blocks.Add(Block.Context($"Did you mean: _{Mrkdwn.Escape(meant)}_"));
        return new Message(Mrkdwn.Escape(answer.Text), blocks);
    }

    /// <summary>The same with the buttons under it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="id">The number under which the answer is kept.</param>
    /// <param name="isPrivate">Whether only the asker sees it.</param>
    /// <param name="hasSources">Whether it quotes anything.</param>
    public static Message WithButtons(this Message message, long id, bool isPrivate, bool hasSources)
    {
        var value = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        List<JsonObject> buttons = [Block.Button("Helpful", Helpful, value), Block.Button("Not helpful", NotHelpful, value)];
        if (hasSources)
            buttons.Add(Block.Button("Show sources", ShowSources, value));
        buttons.Add(Block.Button("Ask again wider", AskWider, value));
        if (isPrivate)
            buttons.Add(Block.Button("Show everyone", ShowEveryone, value));
        return message with { Blocks = [.. message.Blocks, Block.Actions(buttons)] };
    }

    /// <summary>The message with passages under it, each with its place and its beginning; as it is where there are none.</summary>
    public static Message WithPassages(this Message message, string title, IReadOnlyList<Source> passages, string publicUrl) => passages.Count == 0 ? message : message with
    {
        Blocks =
        [
            .. message.Blocks, Block.Section(title),
            .. passages.Take(MaxSources).Select((source, i) => Block.Section($"{source.Line(i + 1, publicUrl)}\n{Excerpt(source.Quote)}")),
        ],
    };

    /// <summary>Numbered places, each with the text that stands there.</summary>
    public static Message Quotes(IReadOnlyList<Source> sources, string publicUrl) => new("The sources", [.. sources.Take(MaxSources)
        .SelectMany((source, i) => Sections.Of($"```\n{source.Quote.Replace("```", "'''")}\n```", 2).Prepend(Block.Section(source.Line(i + 1, publicUrl))))]);

    private static List<JsonObject> Answered(Answer answer, string publicUrl)
    {
        var sources = answer.Citations.Take(MaxSources).Select(citation => Source.Of(citation).Line(citation.Number, publicUrl));
        return
        [
            .. Sections.Of(AnswerMarkdown.Of(answer), MaxAnswer),
            .. sources.Select(Block.Context),
            Block.Context($"Confidence {answer.Confidence * 100:0} %"),
        ];
    }

    private static List<JsonObject> Refused(Answer answer, string publicUrl)
    {
        var said = new Message("", [Block.Section(Mrkdwn.Escape(answer.Text))]);
        return [.. said.WithPassages("*The nearest passages:*", [.. answer.Nearest.Select(hit => Source.Of(hit.Chunk))], publicUrl).Blocks];
    }

    private static string Excerpt(string text)
    {
        var line = Mrkdwn.Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return Mrkdwn.Cut(line, MaxExcerpt);
    }
}
