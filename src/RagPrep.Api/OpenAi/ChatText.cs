using System.Text;
using RagPrep.Answering;

namespace RagPrep.Api.OpenAi;

/// <summary>An answer's sources as a chat program shows them: below the text, and as annotations of the markers.</summary>
internal static class ChatText
{
    /// <summary>What comes behind the answer's own text.</summary>
    public static string Behind(Answer answer)
    {
        var text = new StringBuilder();
        if (answer.Citations.Count > 0)
            text.Append("\n\nSources:");
        foreach (var citation in answer.Citations)
            text.Append($"\n[{citation.Number}] {Title(citation)}, {(citation.Page is { } page ? $"page {page}, " : "")}{(citation.Lines.From == citation.Lines.To ? $"line {citation.Lines.From}" : $"lines {citation.Lines.From}-{citation.Lines.To}")}");
        if (answer.AskedAs is { } asked)
            text.Append($"\n\nAsked as: {asked}");
        if (answer.DidYouMean is { } meant)
            text.Append($"\n\nDid you mean: {meant}");
        return text.ToString();
    }

    /// <summary>One annotation for each marker in a text.</summary>
    /// <param name="text">The text that was sent.</param>
    /// <param name="citations">What the markers stand for.</param>
    /// <param name="server">This server's address.</param>
    public static IReadOnlyList<ChatAnnotation> Annotations(string text, IReadOnlyList<Citation> citations, string server)
    {
        var annotations = new List<ChatAnnotation>();
        foreach (var citation in citations)
        {
            var marker = $"[{citation.Number}]";
            for (var at = text.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + marker.Length, StringComparison.Ordinal))
            {
                var url = $"{server}/v1/documents/{citation.DocumentId}#char={citation.Characters.From},{citation.Characters.To}";
                annotations.Add(new ChatAnnotation("url_citation", new ChatUrlCitation(at, at + marker.Length, url, Title(citation))));
            }
        }
        return [.. annotations.OrderBy(annotation => annotation.UrlCitation.StartIndex)];
    }

    private static string Title(Citation citation) => string.Join(" › ", citation.HeadingPath.Prepend(citation.File));
}
