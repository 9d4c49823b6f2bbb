using System.Buffers.Binary;

namespace RagPrep.Documents.Archives;

/// <summary>Looks at a zip archive's directory without building it in memory.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    /// <summary>The number of entries that the directory can hold; it counts them itself, as the number stated may be wrong.</summary>
    /// <exception cref="DocumentException">The bytes have no such directory, or one beyond 4 GB.</exception>
    public static int CountEntries(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - EndLength - LongestComment)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
            throw new DocumentException("The file is no zip archive, or its end is missing. Was it copied or downloaded to its end?");
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        if (start > content.Length)
            throw new DocumentException("The archive is damaged: its list of files is not where it should be.");
        return content[(int)start..].Count("PK\x01\x02"u8);
    }
}
