using System.Numerics.Tensors;

namespace RagPrep.Topics;

/// <summary>
/// Spherical k-means: clusters of unit vectors by cosine (Dhillon and Modha, "Concept Decompositions for Large Sparse Text Data Using
/// Clustering", 2001), begun as k-means++ does (Arthur and Vassilvitskii, 2007). The same vectors give the same clusters.
/// </summary>
internal static class KMeans
{
    private const float Rounding = 1e-5f;
    // Questions are answered at the same time, and go before.
    private static readonly int Workers = Math.Max(1, Environment.ProcessorCount / 2);

    private const int Seed = 20261128, Starts = 4, MostRounds = 30;

    /// <summary>Clusters vectors.</summary>
    /// <param name="vectors">Unit vectors of one length.</param>
    /// <param name="count">Clusters wanted, from 1; fewer come where vectors are alike.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Of the best start the middle of each cluster, a unit vector, and the cluster of each vector.</returns>
    public static (float[][] Middles, int[] Clusters) Of(IReadOnlyList<float[]> vectors, int count, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var best = (Middles: Array.Empty<float[]>(), Clusters: Array.Empty<int>(), Fit: double.NegativeInfinity);
        for (var start = 0; start < Starts; start++)
        {
            var found = Run(vectors, Begin(vectors, count, random), cancellationToken);
            if (found.Fit > best.Fit)
                best = found;
        }
        return (best.Middles, best.Clusters);
    }

    /// <summary>Chooses vectors far from one another, the farther the likelier.</summary>
    private static float[][] Begin(IReadOnlyList<float[]> vectors, int count, Random random)
    {
        var middles = new List<float[]> { vectors[random.Next(vectors.Count)] };
        var distances = vectors.Select(vector => Distance(vector, middles[0])).ToArray();
        while (middles.Count < count)
        {
            var (left, chosen) = (random.NextDouble() * distances.Sum(), 0);
            while (chosen < distances.Length - 1 && (left -= distances[chosen]) > 0)
                chosen++;
            if (distances[chosen] <= 0)
                break;
            middles.Add(vectors[chosen]);
            for (var i = 0; i < distances.Length; i++)
                distances[i] = Math.Min(distances[i], Distance(vectors[i], middles[^1]));
        }
        return [.. middles];
    }

    private static (float[][] Middles, int[] Clusters, double Fit) Run(IReadOnlyList<float[]> vectors, float[][] middles, CancellationToken cancellationToken)
    {
        var clusters = new int[vectors.Count];
        var cosines = new float[vectors.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0;
            var now = middles;
            Parallel.For(0, vectors.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Workers }, i =>
            {
                var (cluster, cosine) = Nearest(vectors[i], now);
                if (cluster != clusters[i] || round == 0)
                    Interlocked.Increment(ref moved);
                (clusters[i], cosines[i]) = (cluster, cosine);
            });
            if (moved == 0)
                break;
            middles = Middles(vectors, clusters, middles);
        }
        return (middles, clusters, cosines.Sum(cosine => (double)cosine));
    }

    private static (int Cluster, float Cosine) Nearest(float[] vector, float[][] middles)
    {
        var best = (Cluster: 0, Cosine: float.NegativeInfinity);
        for (var i = 0; i < middles.Length; i++)
        {
            if (TensorPrimitives.Dot<float>(vector, middles[i]) is var cosine && cosine > best.Cosine)
                best = (i, cosine);
        }
        return best;
    }

    // A cluster that nothing is nearest to keeps its middle.
    private static float[][] Middles(IReadOnlyList<float[]> vectors, int[] clusters, float[][] before)
    {
        var sums = before.Select(middle => new float[middle.Length]).ToArray();
        for (var i = 0; i < clusters.Length; i++)
            TensorPrimitives.Add(sums[clusters[i]], vectors[i], sums[clusters[i]]);
        for (var i = 0; i < sums.Length; i++)
        {
            var length = TensorPrimitives.Norm<float>(sums[i]);
            if (length > 0)
                TensorPrimitives.Divide(sums[i], length, sums[i]);
            else
                sums[i] = before[i];
        }
        return sums;
    }

    // What the cosine of a vector with itself is off by is no distance.
    private static double Distance(float[] one, float[] other) => 1 - TensorPrimitives.Dot<float>(one, other) is > Rounding and var distance ? distance : 0;
}
