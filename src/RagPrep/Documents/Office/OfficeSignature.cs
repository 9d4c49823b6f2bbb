namespace RagPrep.Documents.Office;

/// <summary>Names the files that are no packages although their extension says so.</summary>
internal static class OfficeSignature
{
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Looks at the first bytes.</summary>
    /// <exception cref="DocumentException">The file is empty, an older format, or protected by a password.</exception>
    public static void Check(ReadOnlySpan<byte> content, string extension)
    {
        if (content.IsEmpty)
            throw new DocumentException("The file is empty.");
        if (content.StartsWith(@"{\rtf"u8))
            throw new DocumentException($"The file is rich text (RTF), whatever its name says. Save it as .{extension}.");
        if (!content.StartsWith(Ole))
            return;

        // An encrypted package is wrapped into the container of the old formats, as a stream of this name in UTF-16.
        var isEncrypted = content.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
        throw new DocumentException(isEncrypted
            ? "The file is protected by a password. Save it without one."
            : $"The file is in the old binary format of Office (.doc, .ppt or .xls), whatever its name says. Open it and save it as .{extension}.");
    }
}
