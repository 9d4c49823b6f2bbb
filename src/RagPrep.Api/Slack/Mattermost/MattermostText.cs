using System.Text;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>An answer as Mattermost shows it: Markdown, where names that call everybody call nobody.</summary>
internal static class MattermostText
{
    // Mattermost takes 16,383 characters in a message.
    private const int MaxText = 16_000;

    public static string Of(Answer answer)
    {
        var text = new StringBuilder(AnswerMarkdown.Of(answer)).Append("\n\n");
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
