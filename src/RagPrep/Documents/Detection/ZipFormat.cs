using System.IO.Compression;
using System.Text;
using RagPrep.Documents.Archives;

namespace RagPrep.Documents.Detection;

/// <summary>Tells documents that are zip archives inside from archives of documents.</summary>
internal static class ZipFormat
{
    private const string ToWord = "Open it in its program and save it as .docx, .pptx or PDF.";

    private static readonly ContentType Folder = new(".zip", "a zip archive", "Call it .zip, and the documents in it are read.");

    /// <summary>What an archive is by the names in it; also where it cannot be opened.</summary>
    public static ContentType Of(Func<BoundedArchive> open)
    {
        try
        {
            using var archive = open();
            return Of(archive);
        }
        catch (DocumentException damaged)
        {
            return new ContentType(".zip", "a zip archive that cannot be opened", damaged.Message);
        }
    }

    /// <summary>What an open archive is.</summary>
    public static ContentType Of(BoundedArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("[Content_Types].xml"))
        {
            if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                return new ContentType(".docx", "a Word document");
            if (names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
                return new ContentType(".pptx", "a PowerPoint presentation");
            if (names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
                return new ContentType(null, "an Excel workbook", "Save its sheets as CSV.");
        }
        return archive.Entries.FirstOrDefault(entry => entry.FullName == "mimetype") is { } stated ? OfMimeType(archive, stated) : Folder;
    }

    private static ContentType OfMimeType(BoundedArchive archive, ZipArchiveEntry stated)
    {
        var type = stated.Length > 200 || stated.IsEncrypted ? "" : Encoding.ASCII.GetString(archive.Read(stated)).Trim();
        if (type == "application/epub+zip")
            return new ContentType(".epub", "an EPUB book");
        return type.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)
            ? new ContentType(null, "an OpenDocument file", ToWord)
            : Folder;
    }
}
