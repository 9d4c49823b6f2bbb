using System.Text.RegularExpressions;

namespace RagPrep.Index;

/// <summary>Which chunks a search may return.</summary>
/// <param name="File">A glob over <c>file</c> (<c>*</c> within a folder, <c>**</c> across, <c>?</c> one character), or null.</param>
/// <param name="Topic">A document's topic: its top folder below the corpus, compared without case, or null.</param>
public sealed record ChunkFilter(string? File = null, string? Topic = null)
{
    private readonly Regex? glob = File is null ? null : new Regex(
        "^" + Regex.Escape(File).Replace(@"\*\*/", "(.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]") + "$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a document at this path passes.</summary>
    public bool Matches(string file) =>
        (glob is null || glob.IsMatch(file)) && (Topic is null || string.Equals(TopicOf(file), Topic, StringComparison.OrdinalIgnoreCase));

    /// <summary>The topic of a path: its top folder, or '' for a file at the top.</summary>
    public static string TopicOf(string file) => file.IndexOf('/') is var slash and > 0 ? file[..slash] : "";
}
