using RagPrep.Answering;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>Where something stands, and what stands there.</summary>
/// <param name="ChunkId">The passage's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Headings">Headings above it.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Quote">The text.</param>
public sealed record Source(string ChunkId, string File, IReadOnlyList<string> Headings, int? Page, LineRange Lines, string Quote)
{
    private const int MaxLine = 500;

    /// <summary>The source of a sentence of an answer.</summary>
    public static Source Of(Citation citation) => new(citation.ChunkId, citation.File, citation.HeadingPath, citation.Page, citation.Lines, citation.Quote);

    /// <summary>A passage.</summary>
    public static Source Of(Chunk chunk) => new(chunk.Id, chunk.File, chunk.HeadingPath, chunk.Page, chunk.Lines, chunk.Text);

    /// <summary>'[1] stats/a.md › Heading, page 3, lines 12–31', the file as a link where there is an address.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="publicUrl">The server's address, or empty.</param>
    public string Line(int number, string publicUrl)
    {
        var address = publicUrl.Trim().TrimEnd('/');
        var file = address.Length == 0 ? $"`{Mrkdwn.Escape(File).Replace('`', '\'')}`" : $"<{address}/?chunk={Uri.EscapeDataString(ChunkId)}|{Mrkdwn.Escape(File).Replace('|', '¦')}>";
        var headings = string.Concat(Headings.Select(heading => $" › {Mrkdwn.Escape(heading)}"));
        var lines = Lines.From == Lines.To ? $"line {Lines.From}" : $"lines {Lines.From}–{Lines.To}";
        return $"[{number}] {file}{Mrkdwn.Cut(headings, MaxLine)}{(Page is { } page ? $", page {page}" : "")}, {lines}";
    }
}
