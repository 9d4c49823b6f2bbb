using System.Text;

namespace RagPrep.Documents.Detection;

/// <summary>Kinds of files that are told by their first bytes.</summary>
internal static class Signatures
{
    private const string ToText = "Only text is read: send the text that is in it.";
    private const string ToDocument = "Open it in an office program and save it as .docx, .pptx or PDF.";
    private const string ToArchive = "Unpack it, and send the documents in it or a zip archive of them.";

    // A PDF may have other bytes before its mark.
    private const int PdfStart = 1024;

    private static readonly Signature[] All =
    [
        new(0, "PK\x03\x04"u8.ToArray(), Zip), new(0, "PK\x05\x06"u8.ToArray(), Zip),
        new(0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new(null, "an Office document of the old format, or one with a password", ToDocument)),
        new(0, @"{\rtf"u8.ToArray(), new(null, "a Rich Text document", ToDocument)),
        Image("PNG", [0x89, .. "PNG"u8]), Image("JPEG", [0xFF, 0xD8, 0xFF]), Image("GIF", "GIF8"u8, true), Image("BMP", "BM"u8, true),
        Image("TIFF", "II*\0"u8), Image("TIFF", "MM\0*"u8), Image("WebP", "WEBP"u8, true, 8), Image("HEIC", "ftyphe"u8, true, 4),
        Image("AVIF", "ftypavi"u8, true, 4), Image("ICO", [0, 0, 1, 0]), Image("Photoshop", "8BPS"u8, true), Image("DjVu", "AT&TFORM"u8, true),
        Program("MZ"u8, true), Program([0x7F, .. "ELF"u8]), Program([0xCF, 0xFA, 0xED, 0xFE]), Program([0xCE, 0xFA, 0xED, 0xFE]),
        Program([0xCA, 0xFE, 0xBA, 0xBE]), Program("\0asm"u8),
        Archive("gzip", [0x1F, 0x8B]), Archive("7-Zip", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]), Archive("RAR", "Rar!\x1A\x07"u8), Archive("xz", [0xFD, .. "7zXZ"u8]),
        Archive("bzip2", "BZh"u8, true), Archive("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]), Archive("tar", "ustar"u8, true, 257),
        Sound("an MP3 recording", "ID3"u8), Sound("an MP3 recording", [0xFF, 0xFB]), Sound("a sound recording", "fLaC"u8), Sound("a sound recording", "OggS"u8),
        Sound("a sound recording", "WAVE"u8, 8), Sound("a video", "AVI "u8, 8), Sound("a video", "ftyp"u8, 4), Sound("a video", [0x1A, 0x45, 0xDF, 0xA3]),
        new(0, "SQLite format 3\0"u8.ToArray(), new(null, "a SQLite database", ToText)),
        new(0, "%!PS"u8.ToArray(), new(null, "a PostScript file", "Turn it into a PDF.")),
        new(0, "OTTO"u8.ToArray(), new(null, "a font", ToText), OnlyBinary: true), new(0, "wOF"u8.ToArray(), new(null, "a font", ToText), OnlyBinary: true),
    ];

    private static ContentType Zip => new(".zip", "a zip archive");

    /// <summary>The kind that the first bytes tell, or null.</summary>
    public static ContentType? Find(FileStart start)
    {
        var content = start.Bytes.Span;
        var isText = start.IsText;
        var pdf = content[..Math.Min(content.Length, PdfStart)].IndexOf("%PDF-"u8);
        // Text that speaks of the mark is not one: there only white space, or a byte order mark, may come before.
        if (pdf >= 0 && (!isText || string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(content[..pdf]).TrimStart('\uFEFF'))))
            return new ContentType(".pdf", "a PDF");
        foreach (var signature in All)
        {
            if (signature.Fits(content, isText))
                return signature.Type;
        }
        return null;
    }

    private static Signature Image(string name, ReadOnlySpan<byte> bytes, bool onlyBinary = false, int offset = 0) =>
        new(offset, bytes.ToArray(), new(null, $"an image ({name})", ToText), onlyBinary);

    private static Signature Program(ReadOnlySpan<byte> bytes, bool onlyBinary = false) => new(0, bytes.ToArray(), new(null, "an executable program", ToText), onlyBinary);

    private static Signature Archive(string name, ReadOnlySpan<byte> bytes, bool onlyBinary = false, int offset = 0) =>
        new(offset, bytes.ToArray(), new(null, $"an archive ({name})", ToArchive), onlyBinary);

    private static Signature Sound(string name, ReadOnlySpan<byte> bytes, int offset = 0) => new(offset, bytes.ToArray(), new(null, name, ToText), OnlyBinary: true);
}
