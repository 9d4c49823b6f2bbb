using System.IO.Compression;
using System.Runtime.InteropServices;

namespace RagPrep.Documents.Archives;

/// <summary>A zip archive that is opened and expanded within limits.</summary>
/// <remarks>What counts are the bytes that really come out of the entries; sizes in headers are only claims. Not for use by several threads.</remarks>
internal sealed class BoundedArchive : IDisposable
{
    private readonly ArchiveLimits limits;
    private readonly long packedBytes;
    private readonly ZipArchive zip;
    private long expandedBytes;

    /// <summary>Opens an archive; nothing is expanded yet.</summary>
    /// <exception cref="DocumentException">The bytes are no zip archive, or it holds more entries than the limits allow.</exception>
    public BoundedArchive(ReadOnlyMemory<byte> content, ArchiveLimits? limits = null)
        : this(StreamOver(content), limits)
    {
    }

    /// <summary>Opens an archive on disk; of a large one no more is read than the list of its files.</summary>
    /// <param name="content">Can be read from any place; closed with the archive.</param>
    /// <param name="limits">How far it may go, or null for the usual limits.</param>
    /// <exception cref="DocumentException">The bytes are no zip archive, or it holds more entries than the limits allow.</exception>
    public BoundedArchive(Stream content, ArchiveLimits? limits = null)
    {
        this.limits = limits ?? ArchiveLimits.Default;
        packedBytes = content.Length;
        try
        {
            if (ZipDirectory.CountEntries(content) > this.limits.Entries)
                throw new DocumentException($"The archive holds more than {this.limits.Entries:N0} entries.");
            zip = new ZipArchive(content, ZipArchiveMode.Read);
            Entries = zip.Entries;
        }
        catch (Exception error)
        {
            content.Dispose();
            if (IsDamage(error))
                throw Damaged(error);
            throw;
        }
    }

    /// <summary>The entries in the archive's own order, folders included; their names are whatever the archive says.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries { get; }

    /// <summary>All bytes of an entry.</summary>
    /// <exception cref="DocumentException">The entry is damaged or encrypted, or all that was read so far is over the limits.</exception>
    public byte[] Read(ZipArchiveEntry entry, CancellationToken cancellationToken = default)
    {
        if (entry.IsEncrypted)
            throw new DocumentException("The archive is protected by a password. Save it without one.");
        try
        {
            using var packed = entry.Open();
            using var expanded = new MemoryStream();
            var buffer = new byte[64 << 10];
            for (int read; (read = packed.Read(buffer)) > 0; expanded.Write(buffer, 0, read))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Count(read);
            }

            return expanded.ToArray();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private void Count(int bytes)
    {
        expandedBytes += bytes;
        if (expandedBytes > limits.ExpandedBytes)
            throw new DocumentException($"The archive is too large: it expands to more than {limits.ExpandedBytes >> 20:N0} MB.");
        if (expandedBytes > limits.RatioFrom && expandedBytes / limits.Ratio > packedBytes)
            throw new DocumentException($"The archive looks like a zip bomb: it expands to more than {limits.Ratio:N0} times its size.");
    }

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private static DocumentException Damaged(Exception error) =>
        new("The archive is damaged: it cannot be unpacked. Was it copied or downloaded to its end?", error);
}
