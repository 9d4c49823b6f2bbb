using RagPrep.Index;

namespace RagPrep.Tests.Index;

public sealed class TopListTests
{
    [Fact]
    public void The_best_of_several_lists_come_best_first_and_ties_by_ordinal()
    {
        var random = new Random(3);
        var all = Enumerable.Range(0, 500).Select(i => new ScoredChunk(i, random.Next(20))).ToList();
        var lists = new[] { new TopList(10), new TopList(10) };
        foreach (var chunk in all)
            lists[chunk.Ordinal % 2].Add(chunk);

        Assert.Equal(all.OrderByDescending(chunk => chunk.Score).ThenBy(chunk => chunk.Ordinal).Take(10), TopList.Merge(lists, 10));
    }
}
