namespace RagPrep.Chunking;

/// <summary>The line of title and headings before an embedded text, shortened to its share of the window.</summary>
internal sealed class ContextLine(TokenCount tokens, int limit)
{
    private const int LongestPart = 300;
    private const string Separator = " › ";

    /// <summary>All of it where it fits; else the title and the deepest headings, else the deepest headings, else the start of the deepest.</summary>
    public string For(string title, IReadOnlyList<string> headings)
    {
        var parts = headings.Prepend(title).Distinct().Select(part => part.Length <= LongestPart ? part : part[..LongestPart]).ToList();
        while (parts.Count > 1 && tokens.Of(string.Join(Separator, parts)) > limit)
            parts.RemoveAt(parts.Count > 2 ? 1 : 0);
        var line = string.Join(Separator, parts);
        while (line.Length > 0 && tokens.Of(line) > limit)
            line = line[..Math.Max(line.LastIndexOf(' '), 0)];
        return line;
    }
}
