using RagPrep.Chunking.NearDuplicates;
using RagPrep.Documents;
using RagPrep.Index;

namespace RagPrep.Tests.Index;

public sealed class SearchedChunksTests
{
    private static readonly string Same = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"word{i}"));

    private static readonly SearchedChunks Chunks = RoundTrip(SearchedChunks.Of(
        [.. new[] { Same, "Another text.", Same, Same, "Silence." }.Select((text, i) => Fingerprint.Of(Tests.Index.Chunks.Of($"{i:x16}", $"{i}.md", [(BlockKind.Paragraph, text)]), i))],
        Fingerprint.Of(Tests.Index.Chunks.Of("Silence."), 0).Sentences.ToHashSet()));

    [Fact]
    public void One_of_those_that_say_the_same_is_searched_and_no_boilerplate() => Assert.Equal([0, 1], In(Chunks.All));

    [Fact]
    public void Where_that_one_may_not_be_found_another_is() => Assert.Equal([1, 2], In(Chunks.Among(Set(1, 2, 3, 4))));

    [Fact]
    public void Where_it_may_the_others_are_not() => Assert.Equal([0], In(Chunks.Among(Set(0, 3))));

    [Fact]
    public void Each_of_a_group_knows_the_others()
    {
        Assert.Equal([2, 3], Chunks.OthersOf(0));
        Assert.Equal([0, 3], Chunks.OthersOf(2));
        Assert.Empty(Chunks.OthersOf(1));
        Assert.Empty(Chunks.OthersOf(4));
    }

    private static ChunkSet Set(params int[] ordinals)
    {
        var set = new ChunkSet(5);
        foreach (var ordinal in ordinals)
            set.Add(ordinal);
        return set;
    }

    private static IEnumerable<int> In(ChunkSet set) => Enumerable.Range(0, 5).Where(set.Contains);

    private static SearchedChunks RoundTrip(SearchedChunks chunks)
    {
        using var stream = new MemoryStream();
        chunks.Write(stream);
        stream.Position = 0;
        return SearchedChunks.Read(stream);
    }
}
