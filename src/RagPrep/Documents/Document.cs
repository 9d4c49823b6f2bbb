namespace RagPrep.Documents;

/// <summary>A file as it was read: its text, which citations point into, and its sections.</summary>
/// <param name="Id">Stable id, derived from <paramref name="File"/>.</param>
/// <param name="File">Path below the corpus folder, with '/'.</param>
/// <param name="Title">First heading, HTML title or file name.</param>
/// <param name="Text">The text kept, with '\n' line ends: for Markdown and plain text the file's own (repaired), for other formats what was extracted.</param>
/// <param name="Sections">In reading order, without overlaps.</param>
public sealed record Document(string Id, string File, string Title, string Text, IReadOnlyList<Section> Sections)
{
    /// <summary>The id of the document at <paramref name="file"/>: 16 hexadecimal digits of its SHA-256.</summary>
    public static string IdOf(string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(file)))[..16];
}
