namespace RagPrep.Evaluation.Statistics;

/// <summary>
/// Fisher's paired randomisation test of the mean difference (Smucker, Allan and Carterette 2007): if two systems were the same, each
/// query's difference would have either sign with equal probability. p is the share of sign assignments whose mean is at least as far
/// from 0 as the one seen.
/// </summary>
public static class PairedRandomisation
{
    /// <summary>Up to this many differences other than 0 all 2^n assignments are tried.</summary>
    public const int ExactLimit = 20;

    // Sums of equal numbers in another order differ in their last bits; such sums are ties.
    private const double Tolerance = 1e-10;

    /// <summary>Tests differences of paired figures.</summary>
    /// <param name="differences">One per query, at least one; zeros change nothing.</param>
    /// <param name="assignments">How many random assignments m are tried where there are too many; p is then (c + 1) / (m + 1), c of them being as extreme (Phipson and Smyth 2010).</param>
    /// <param name="seed">Of the random assignments.</param>
    /// <exception cref="ArgumentException">No difference, or one that is not finite.</exception>
    public static RandomisationResult Test(IReadOnlyList<double> differences, int assignments = 100_000, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(assignments, 1);
        Samples.Check(differences, 1);
        var changing = differences.Where(difference => difference != 0).ToArray();
        var extreme = Math.Abs(changing.Sum()) - (Tolerance * changing.Sum(Math.Abs));
        if (changing.Length > ExactLimit)
            return new((CountRandom(changing, extreme, assignments, seed) + 1.0) / (assignments + 1.0), false, assignments);
        var all = 1 << changing.Length;
        return new((double)CountAll(changing, extreme, all) / all, true, all);
    }

    // In the order of the Gray code one sign changes from each assignment to the next.
    private static int CountAll(double[] differences, double extreme, int all)
    {
        var signed = (double[])differences.Clone();
        var sum = signed.Sum();
        var count = 1;
        for (var step = 1; step < all; step++)
        {
            ref var flipped = ref signed[int.TrailingZeroCount(step)];
            sum -= 2 * flipped;
            flipped = -flipped;
            count += Math.Abs(sum) >= extreme ? 1 : 0;
        }
        return count;
    }

    private static int CountRandom(double[] differences, double extreme, int assignments, ulong seed)
    {
        var random = new SplitMix64(seed);
        var count = 0;
        for (var assignment = 0; assignment < assignments; assignment++)
            count += Math.Abs(RandomSum(differences, ref random)) >= extreme ? 1 : 0;
        return count;
    }

    private static double RandomSum(double[] differences, ref SplitMix64 random)
    {
        var (sum, bits) = (0.0, 0UL);
        for (var i = 0; i < differences.Length; i++)
        {
            bits = i % 64 == 0 ? random.Next() : bits >> 1;
            sum += BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(differences[i]) ^ (bits << 63));
        }
        return sum;
    }
}
