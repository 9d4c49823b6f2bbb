using RagPrep.Index;

namespace RagPrep.Tests.Index;

public sealed class ChunkFilterTests
{
    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "stats/a.md", false)]
    [InlineData("**/*.md", "stats/deep/a.md", true)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("stats/**", "stats/deep/a.md", true)]
    [InlineData("stats/?.md", "stats/a.md", true)]
    [InlineData("stats/?.md", "stats/ab.md", false)]
    [InlineData("STATS/a.md", "stats/a.md", true)]
    [InlineData("a+b(1).md", "a+b(1).md", true)]
    [InlineData("a.md", "aXmd", false)]
    public void A_glob_matches_paths(string glob, string file, bool matches) =>
        Assert.Equal(matches, new ChunkFilter(File: glob).Matches(file));

    [Theory]
    [InlineData("stats", "stats/a.md", true)]
    [InlineData("stats", "statistics/a.md", false)]
    [InlineData("stats", "stats.md", false)]
    public void A_topic_is_the_top_folder(string topic, string file, bool matches) =>
        Assert.Equal(matches, new ChunkFilter(Topic: topic).Matches(file));
}
