using RagPrep.Documents;
using RagPrep.Documents.Archives;

namespace RagPrep.Tests.Documents.Archives;

public sealed class BoundedArchiveTests
{
    [Fact]
    public void Entries_come_out_as_they_went_in()
    {
        using var archive = new BoundedArchive(Zip(("a.txt", "first"u8.ToArray()), ("b/c.txt", "second"u8.ToArray())));

        Assert.Equal(["a.txt", "b/c.txt"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal("second"u8.ToArray(), archive.Read(archive.Entries[1]));
    }

    [Fact]
    public void Too_many_entries_are_refused_before_anything_is_expanded()
    {
        var zip = Zip([.. Enumerable.Range(0, 11).Select(i => ($"{i}", Array.Empty<byte>()))]);

        Assert.Contains("more than 10 entries", Refused(() => new BoundedArchive(zip, new ArchiveLimits { Entries = 10 })), StringComparison.Ordinal);
        using var archive = new BoundedArchive(zip, new ArchiveLimits { Entries = 11 });
        Assert.Equal(11, archive.Entries.Count);
    }

    [Fact]
    public void The_sizes_of_all_entries_add_up()
    {
        using var archive = new BoundedArchive(Zip(("a", new byte[700_000]), ("b", new byte[700_000])), new ArchiveLimits { ExpandedBytes = 1 << 20, Ratio = int.MaxValue });

        Assert.Equal(700_000, archive.Read(archive.Entries[0]).Length);
        Assert.Contains("more than 1 MB", Refused(() => archive.Read(archive.Entries[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio()
    {
        using var archive = new BoundedArchive(Zip(("bomb", new byte[50 << 20])));

        Assert.Contains("zip bomb", Refused(() => archive.Read(archive.Entries[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_the_header_understates_is_not_believed()
    {
        // Both headers claim 10 bytes; the local one stands at the start, the directory's after the last entry.
        var zip = Zip(("bomb", new byte[50 << 20]));
        BitConverter.TryWriteBytes(zip.AsSpan(22), 10);
        BitConverter.TryWriteBytes(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24), 10);
        using var archive = new BoundedArchive(zip);

        try
        {
            Assert.InRange(archive.Read(archive.Entries[0]).Length, 0, 10);
        }
        catch (DocumentException refused)
        {
            Assert.Matches("zip bomb|damaged", refused.Message);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(60)]
    public void An_archive_that_was_cut_off_is_refused(int kept)
    {
        var zip = Zip(("a.txt", "some words"u8.ToArray()));

        Assert.Contains("no zip archive", Refused(() => new BoundedArchive(zip.AsMemory(0, kept))), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_content_is_refused()
    {
        var zip = Zip(("a.txt", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * i >> 3))]));
        zip.AsSpan(40, 60).Fill(0xFF);
        using var archive = new BoundedArchive(zip);

        Assert.Contains("damaged", Refused(() => archive.Read(archive.Entries[0])), StringComparison.Ordinal);
    }

    private static string Refused(Func<object> act) => Assert.Throws<DocumentException>(act).Message;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries) => ZipFile.Of(entries);
}
