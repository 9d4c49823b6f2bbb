using RagPrep.Answering;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>An answer's text with its code between fences: an answer quotes code as it stands, and its citations know where.</summary>
internal static class AnswerMarkdown
{
    public static string Of(Answer answer)
    {
        var codes = answer.Citations.SelectMany(Codes).Distinct().Where(code => !code.Contains("```", StringComparison.Ordinal)).ToList();
        return codes.Where(code => !codes.Any(other => other != code && other.Contains(code, StringComparison.Ordinal))).Aggregate(answer.Text, Fenced);
    }

    private static IEnumerable<string> Codes(Citation citation) => (citation.Code ?? []).Select(span =>
        citation.Quote[(span.From - citation.Characters.From)..(span.To - citation.Characters.From)].Trim('\n', '\r'));

    private static string Fenced(string text, string code)
    {
        var at = code.Length == 0 ? -1 : text.IndexOf(code, StringComparison.Ordinal);
        return at < 0 ? text : $"{text[..at].TrimEnd('\n')}\n```\n{code}\n```\n{text[(at + code.Length)..].TrimStart('\n')}".TrimStart('\n');
    }
}
