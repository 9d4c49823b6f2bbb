using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index;

namespace RagPrep.Tests.Index;

public sealed class ChunkStoreTests
{
    private static readonly Chunk[] Three =
    [
        Chunks.Of("00000000000000aa", "stats/a.md", [(BlockKind.Paragraph, "One."), (BlockKind.ListItem, "- zwei ü ≤ 𝛼")]),
        Chunks.Of("ffffffffffffffff", "stats/a.md", [(BlockKind.Code, "x = 1")]) with { Page = 7 },
        Chunks.Of("0000000000000001", "sql/b.txt", [(BlockKind.Table, "| a |")]) with
        {
            HeadingPath = [],
            AlsoAt = [new Place(Document.IdOf("sql/b.txt"), "sql/b.txt", ["Again"], 2, new LineRange(7, 8), new TextSpan(200, 205))],
        },
    ];

    [Fact]
    public void A_chunk_is_read_as_it_was_added()
    {
        var store = RoundTrip();

        for (var i = 0; i < Three.Length; i++)
        {
            var read = store.Get(i);
            Assert.Equal(Three[i].Units, read.Units);
            Assert.Equal(Three[i].HeadingPath, read.HeadingPath);
            Assert.Equal(Three[i].AlsoAt.Select(place => (place.File, place.DocumentId, place.Page, place.Lines, place.Characters, string.Join('/', place.HeadingPath))),
                read.AlsoAt.Select(place => (place.File, place.DocumentId, place.Page, place.Lines, place.Characters, string.Join('/', place.HeadingPath))));
            Assert.Equal(Three[i] with { Units = [], HeadingPath = [], AlsoAt = [] }, read with { Units = [], HeadingPath = [], AlsoAt = [] });
        }
    }

    [Fact]
    public void A_chunk_is_found_by_its_id()
    {
        var store = RoundTrip();

        Assert.Equal(1, store.Find("ffffffffffffffff"));
        Assert.Null(store.Find("0000000000000002"));
        Assert.Null(store.Find("not an id"));
    }

    [Fact]
    public void A_filter_lets_the_chunks_of_its_files_through()
    {
        var set = RoundTrip().Where(new ChunkFilter(Topic: "STATS"));

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(set.Contains));
    }

    [Fact]
    public void An_ordinal_beyond_the_last_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip().Get(3));

    private static ChunkStore RoundTrip()
    {
        var builder = new ChunkStore.Builder();
        foreach (var chunk in Three)
            builder.Add(chunk);
        using var stream = new MemoryStream();
        builder.Build().Write(stream);
        stream.Position = 0;
        return ChunkStore.Read(stream);
    }
}
