using RagPrep.Index;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class LexicalFileTests
{
    private static readonly LexicalIndex Notes = LuceneVectors.BuildCorpus();

    [Fact]
    public void An_index_comes_back_as_it_was()
    {
        var read = Read(Write(Notes));
        Assert.Equal(Notes.Count, read.Count);
        Assert.Equal(Notes.TermCount, read.TermCount);
        var (expected, actual) = (new ScoredChunk[20], new ScoredChunk[20]);
        foreach (var record in LuceneVectors.Records("scores.jsonl"))
        {
            var query = record.GetProperty("query").GetString()!;
            Assert.Equal(Notes.Search(query, expected), read.Search(query, actual));
            Assert.Equal(expected, actual);
        }
        Assert.Equal(Write(Notes), Write(read));
    }

    [Fact]
    public void An_empty_index_comes_back()
    {
        var read = Read(Write(new LexicalIndexBuilder(EnglishAnalyzer.Instance).Build()));
        Assert.Equal(0, read.Count);
        Assert.Equal(0, read.Search("word", new ScoredChunk[1]));
    }

    [Fact]
    public void A_file_that_is_cut_short_anywhere_is_refused()
    {
        var file = Write(Small());
        for (var length = 0; length < file.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(file[..length]));
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_refused()
    {
        var file = Write(Small());
        for (var i = 0; i < file.Length; i++)
        {
            var damaged = file.ToArray();
            damaged[i] ^= 0x41;
            Assert.Throws<InvalidDataException>(() => Read(damaged));
        }
    }

    [Fact]
    public void A_file_that_goes_on_after_its_end_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Read([.. Write(Small()), 0]));

    [Fact]
    public void A_file_of_another_analysis_is_refused() =>
        Assert.Contains("study-", Assert.Throws<InvalidDataException>(() =>
            LexicalIndex.Read(new MemoryStream(Write(Small())))).Message, StringComparison.Ordinal);

    private static LexicalIndex Small()
    {
        var builder = new LexicalIndexBuilder(EnglishAnalyzer.Instance);
        builder.Add("Heading", "one two two");
        builder.Add("", "two three");
        return builder.Build();
    }

    private static byte[] Write(LexicalIndex index)
    {
        using var stream = new MemoryStream();
        index.Write(stream);
        return stream.ToArray();
    }

    private static LexicalIndex Read(byte[] file) => LexicalIndex.Read(new MemoryStream(file), analyzer: EnglishAnalyzer.Instance);
}
