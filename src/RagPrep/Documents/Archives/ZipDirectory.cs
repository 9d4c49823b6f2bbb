using System.Buffers.Binary;

namespace RagPrep.Documents.Archives;

/// <summary>Looks at a zip archive's directory without building it in memory.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int MarkLength = 4;
    private const int PartLength = 1 << 20;

    /// <summary>The number of entries that the directory can hold; it counts them itself, as the number stated may be wrong.</summary>
    /// <exception cref="DocumentException">The archive has no such directory, or one beyond 4 GB.</exception>
    public static int CountEntries(Stream content)
    {
        var tail = Read(content, Math.Max(0, content.Length - EndLength - LongestComment), EndLength + LongestComment);
        var start = StartOf(tail, content.Length);
        var count = 0;
        // Parts overlap by less than a mark, so that none is missed or counted twice.
        for (var from = start; from < content.Length - MarkLength + 1; from += PartLength)
            count += Read(content, from, PartLength + MarkLength - 1).AsSpan().Count("PK\x01\x02"u8);
        return count;
    }

    private static byte[] Read(Stream content, long from, int length)
    {
        var part = new byte[Math.Min(length, content.Length - from)];
        content.Position = from;
        content.ReadExactly(part);
        return part;
    }

    private static long StartOf(ReadOnlySpan<byte> tail, long length)
    {
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
            throw new DocumentException("The file is no zip archive, or its end is missing. Was it copied or downloaded to its end?");
        // Such a number sends readers on to a second directory end, which may point elsewhere; no archive within the limits needs it.
        if (BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 4)..]) == ushort.MaxValue || BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]) == ushort.MaxValue)
            throw new DocumentException($"The archive is one for {ushort.MaxValue:N0} files or more: cut it into smaller ones.");
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        if (start > length)
            throw new DocumentException("The archive is damaged: its list of files is not where it should be.");
        return start;
    }
}
