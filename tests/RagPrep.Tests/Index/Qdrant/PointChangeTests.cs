using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Index.Qdrant;
using RagPrep.Index.Words;

namespace RagPrep.Tests.Index.Qdrant;

public sealed class PointChangeTests
{
    private static readonly QdrantGeneration Generation = new(
        7, 4, [10, 11, 12, 20], [1, 2, 3, 4], [0, 0, 0, 1], [("a", "a.md"), ("b", "b.md")], SearchedChunks.AllOf(4), new HashSet<ulong>(),
        new FieldAverages(3, 20), new TermStatisticsBuilder().Build(), new IndexWordsBuilder().Build());

    [Fact]
    public void The_same_points_are_no_change()
    {
        var change = PointChange.Of(Generation, [new(10, 1, "a"), new(11, 2, "a"), new(12, 3, "a"), new(20, 4, "b")]);

        Assert.Equal((0, 0), (change.WrittenCount, change.Deleted));
        Assert.False(change.IsRebuild);
    }

    [Fact]
    public void What_is_missing_or_of_another_make_is_written_and_what_is_not_ours_deleted_by_document()
    {
        var change = PointChange.Of(Generation, [new(10, 1, "a"), new(11, 99, "a"), new(13, 5, "a"), new(30, 6, "gone"), new(20, 4, "b")]);

        Assert.Equal([false, true, true, false], change.Written);
        Assert.Equal(["a", "gone"], change.Stale);
        Assert.Equal(2, change.Deleted);
    }

    [Fact]
    public void Most_of_it_is_a_rebuild() =>
        Assert.True(PointChange.Of(Generation, [new(10, 9, "a"), new(11, 9, "a"), new(12, 9, "a"), new(20, 4, "b")]).IsRebuild);

    [Fact]
    public void A_generation_comes_back_from_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("ragprep-points-");
        try
        {
            Generation.Save(folder.FullName);
            var loaded = QdrantGeneration.Load(7, folder.FullName);

            Assert.Equal(Generation.Ids, loaded.Ids);
            Assert.Equal(Generation.Marks, loaded.Marks);
            Assert.Equal(Generation.Files, loaded.Files);
            Assert.Equal((7, 4, Generation.Averages), (loaded.Generation, loaded.Dimensions, loaded.Averages));
            Assert.Equal(2, loaded.Find(12));
            Assert.Null(loaded.Find(13));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
