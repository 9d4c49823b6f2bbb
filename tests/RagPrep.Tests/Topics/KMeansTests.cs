using RagPrep.Topics;

namespace RagPrep.Tests.Topics;

public sealed class KMeansTests
{
    [Fact]
    public void Vectors_that_lie_together_are_one_cluster()
    {
        var (middles, clusters) = KMeans.Of([At(0.01), At(1.5), At(-0.01), At(1.6), At(3.1), At(3.2)], 3, CancellationToken.None);

        Assert.Equal(3, middles.Length);
        Assert.Equal(clusters[0], clusters[2]);
        Assert.Equal(clusters[1], clusters[3]);
        Assert.Equal(clusters[4], clusters[5]);
        Assert.Equal(3, clusters.Distinct().Count());
        Assert.Equal(1, MathF.Sqrt(middles[0].Sum(value => value * value)), 4);
    }

    [Fact]
    public void The_same_vectors_give_the_same_clusters()
    {
        var random = new Random(7);
        var vectors = Enumerable.Range(0, 300).Select(_ => At(random.NextDouble() * 6)).ToList();

        Assert.Equal(KMeans.Of(vectors, 9, CancellationToken.None).Clusters, KMeans.Of(vectors, 9, CancellationToken.None).Clusters);
    }

    [Fact]
    public void Of_equal_vectors_there_is_one_cluster_whatever_was_wanted()
    {
        var (middles, clusters) = KMeans.Of([At(1), At(1), At(1)], 3, CancellationToken.None);

        Assert.Single(middles);
        Assert.Equal([0, 0, 0], clusters);
    }

    private static float[] At(double angle) => [(float)Math.Cos(angle), (float)Math.Sin(angle)];
}
