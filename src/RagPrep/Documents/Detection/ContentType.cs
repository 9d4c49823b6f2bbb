using RagPrep.Documents.Archives;

namespace RagPrep.Documents.Detection;

/// <summary>What a file's content is, whatever the file is called.</summary>
/// <param name="Extension">The extension of the format, lower-case, with the dot, or null where it is none for documents.</param>
/// <param name="Name">What it is, for a sentence, such as 'a PNG image'.</param>
/// <param name="Advice">What to do with a file that is no document, or null.</param>
public sealed record ContentType(string? Extension, string Name, string? Advice = null)
{
    /// <summary>Looks at a file's content; its name decides only among the text formats that the content may be.</summary>
    /// <param name="file">The file's name or path.</param>
    /// <param name="content">The whole file; little more than its start is looked at.</param>
    public static ContentType Of(string file, ReadOnlyMemory<byte> content) =>
        Of(file, FileStart.Of(content), () => new BoundedArchive(content));

    /// <summary>The same for a file that is not in memory.</summary>
    /// <param name="file">The file's name or path.</param>
    /// <param name="content">The whole file; can be read from any place, and may be closed.</param>
    public static ContentType Of(string file, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(file, FileStart.Of(content), () => new BoundedArchive(content));
    }

    private static ContentType Of(string file, FileStart start, Func<BoundedArchive> open)
    {
        if (Signatures.Find(start) is not { } found)
            return start.IsText ? new ContentType(TextFormat.Of(Path.GetExtension(file).ToLowerInvariant(), start), "text") : Unknown;
        return found.Extension == ".zip" ? ZipFormat.Of(open) : found;
    }

    private static ContentType Unknown { get; } = new(null, "binary data of an unknown kind", "Send it in one of the formats that are read.");

    /// <summary>Why a file of this kind, under this name, is not read.</summary>
    public string Refusal(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var though = extension.Length == 0 || extension == Extension ? "" : $", though it is called {extension}";
        return $"The file is {Name}{though}. {Advice ?? "This kind is not read."}";
    }
}
