using RagPrep.Index;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class ProgressMeterTests : IProgress<IndexingProgress>
{
    private readonly ManualTime time = new();
    private IndexingProgress? last;

    void IProgress<IndexingProgress>.Report(IndexingProgress value) => last = value;

    [Fact]
    public void The_number_of_files_is_told_before_the_first_is_done()
    {
        _ = new ProgressMeter([File("a.md", 9)], this, time);

        Assert.Equal(new IndexingProgress(0, 1, 0, 0, 0, null, 0), last);
    }

    [Fact]
    public void Nothing_is_told_where_nothing_changed()
    {
        _ = new ProgressMeter([], this, time);

        Assert.Null(last);
    }

    [Fact]
    public void A_large_file_moves_on_while_its_chunks_are_embedded()
    {
        var large = Prepared("large.md", 999, chunks: 100);
        var meter = new ProgressMeter([large.File], this, time);
        time.Advance(TimeSpan.FromSeconds(10));
        meter.Embedded(Enumerable.Repeat(large, 25));

        Assert.Equal((0, 25, 0.25), (last!.Files, last.Chunks, Math.Round(last.Share, 9)));
        Assert.Equal(2.5, last.ChunksPerSecond, 9);
        Assert.Equal(30, last.TimeLeft!.Value.TotalSeconds, 3);
    }

    [Fact]
    public void Work_is_told_by_bytes_and_a_file_that_failed_is_done_with()
    {
        var (good, bad) = (Prepared("good.md", 299, chunks: 3), Prepared("bad.md", 99, chunks: 0, "It is broken."));
        var meter = new ProgressMeter([good.File, bad.File], this, time);
        meter.Done(bad);
        Assert.Equal((1, 1, 0.25), (last!.Files, last.Errors, last.Share));
        meter.Embedded([good, good, good]);
        meter.Done(good);

        Assert.Equal((2, 3, 1.0), (last!.Files, last.Chunks, Math.Round(last.Share, 9)));
    }

    [Fact]
    public void What_came_fast_from_the_cache_does_not_make_the_rest_look_short()
    {
        var file = Prepared("file.md", 9_999, chunks: 1_000);
        var meter = new ProgressMeter([file.File], this, time);
        time.Advance(TimeSpan.FromSeconds(1));
        meter.Embedded(Enumerable.Repeat(file, 500));
        for (var second = 0; second < 120; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            meter.Embedded([file]);
        }

        Assert.Equal(1, last!.ChunksPerSecond, 3);
        Assert.Equal(380, last.TimeLeft!.Value.TotalSeconds, 3);
    }

    private static CorpusFile File(string name, long bytes) => new(name, name, bytes, 0);

    private static PreparedFile Prepared(string name, long bytes, int chunks, string? error = null) => new(
        File(name, bytes), new FileState(bytes, 0, [], ""), null, [.. Enumerable.Repeat(Chunks.Of("Some text."), chunks)], error);
}
