using System.IO.Compression;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>Damages what is inside an archive: damage to the archive itself seldom gets past its checksums.</summary>
internal static class ZipEntry
{
    /// <summary>The archive with one entry put through <paramref name="mutate"/>, or null where <paramref name="content"/> is no archive.</summary>
    public static byte[]? TryMutate(byte[] content, Random random, Func<byte[], byte[]> mutate)
    {
        if (!content.AsSpan().StartsWith("PK\x3\x4"u8))
            return null;
        using var source = new ZipArchive(new MemoryStream(content));
        var entries = source.Entries.Where(entry => entry.Length > 0).ToArray();
        if (entries.Length == 0)
            return null;
        var chosen = entries[random.Next(entries.Length)];
        var mutant = new MemoryStream();
        using (var target = new ZipArchive(mutant, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var bytes = ContentOf(entry);
                using var written = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                written.Write(entry == chosen ? mutate(bytes) : bytes);
            }
        }

        return mutant.ToArray();
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
