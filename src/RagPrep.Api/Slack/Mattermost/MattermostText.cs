using System.Text;
using System.Text.Json.Nodes;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>An answer as Mattermost shows it: Markdown, where names that call everybody call nobody.</summary>
internal static class MattermostText
{
    // Mattermost takes 16,383 characters in a message.
    private const int MaxText = 16_000;

    /// <summary>A message as Mattermost takes it in a response or at a response_url.</summary>
    /// <param name="responseType">'ephemeral' for the asker alone, 'comment' for a message's thread.</param>
    /// <param name="text">Markdown.</param>
    public static JsonObject Say(string responseType, string text) => new() { ["response_type"] = responseType, ["text"] = text, ["skip_slack_parsing"] = true };

    /// <summary>An answer with its sources, as Markdown.</summary>
    public static string Of(Answer answer)
    {
        var text = new StringBuilder(answer.AskedAs is { } asked ? $"*Asked as: {asked}*\n\n" : "").Append(AnswerMarkdown.Of(answer)).Append("\n\n");
        var sources = answer.Answered ? answer.Citations.Select(Source.Of) : answer.Nearest.Select(hit => Source.Of(hit.Chunk));
        if (!answer.Answered && answer.Nearest.Count > 0)
            text.Append("**The nearest passages:**\n");
        foreach (var (i, source) in sources.Index())
            text.Append($"[{i + 1}] `{source.File}`{string.Concat(source.Headings.Select(heading => $" › {heading}"))}{(source.Page is { } page ? $", page {page}" : "")}, lines {source.Lines.From}–{source.Lines.To}\n");
        if (answer.Answered)
            text.Append($"Confidence {answer.Confidence * 100:0} %");
        return Mrkdwn.Defuse(text.Length <= MaxText ? text.ToString() : text.ToString(0, MaxText) + "…");
    }
}
