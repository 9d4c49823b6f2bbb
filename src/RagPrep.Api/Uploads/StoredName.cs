using RagPrep.Documents;
using RagPrep.Documents.Detection;

namespace RagPrep.Api.Uploads;

/// <summary>Gives a file's name the extension of what is in the file.</summary>
internal static class StoredName
{
    private static readonly HashSet<string> Formats = [.. DocumentReaders.Extensions, ".zip", ".pdf", ".docx", ".pptx", ".epub"];

    /// <summary>The name, and a sentence where it is not the one that was given.</summary>
    public static (string File, string? Note) For(string file, ContentType type)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        if (extension == type.Extension)
            return (file, null);
        // '.v2' or '.py' says something of its own, and stays.
        var stored = (Formats.Contains(extension) ? file[..^extension.Length] : file) + type.Extension;
        return (stored, $"Its content is {(type.Name == "text" ? "text of the kind " + type.Extension : type.Name)}, so that it is stored as {stored}.");
    }
}
