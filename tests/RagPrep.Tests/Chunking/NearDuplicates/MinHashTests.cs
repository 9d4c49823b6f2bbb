using RagPrep.Chunking.NearDuplicates;

namespace RagPrep.Tests.Chunking.NearDuplicates;

public sealed class MinHashTests
{
    private const int Words = 400, Shingle = 5;

    // Single estimates may be off by four standard deviations; their mean over thirty pairs by far less.
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(360)]
    [InlineData(400)]
    public void The_estimate_is_near_the_Jaccard_coefficient_of_the_shingles(int shared)
    {
        var errors = new List<double>();
        for (var pair = 0; pair < 30; pair++)
        {
            var one = Text(Enumerable.Range(0, Words).Select(i => $"w{pair}x{i}"));
            var other = Text(Enumerable.Range(0, Words).Select(i => i < shared ? $"w{pair}x{i}" : $"v{pair}x{i}"));
            var common = shared == Words ? Words - Shingle + 1 : Math.Max(0, shared - Shingle + 1);
            var jaccard = common / (2.0 * (Words - Shingle + 1) - common);
            var estimate = MinHash.Similarity(MinHash.Sign(one), MinHash.Sign(other));

            Assert.InRange(estimate, jaccard - 4 * Deviation(jaccard) - 1e-9, jaccard + 4 * Deviation(jaccard) + 1e-9);
            errors.Add(estimate - jaccard);
        }

        Assert.InRange(errors.Average(), -0.035, 0.035);
    }

    [Fact]
    public void Case_marks_and_white_space_do_not_change_a_signature() =>
        Assert.Equal(MinHash.Sign("One two, three four five six"), MinHash.Sign("**one** TWO three\nfour; five   six."));

    [Fact]
    public void The_order_of_words_does() =>
        Assert.NotEqual(MinHash.Sign("one two three four five six"), MinHash.Sign("two one three four five six"));

    [Fact]
    public void Texts_that_are_alike_share_a_band_and_others_hardly_ever()
    {
        int alike = 0, others = 0;
        for (var pair = 0; pair < 200; pair++)
        {
            var one = MinHash.Sign(Text(Enumerable.Range(0, Words).Select(i => $"w{pair}x{i}")));
            alike += ShareBand(one, MinHash.Sign(Text(Enumerable.Range(0, Words).Select(i => i < 360 ? $"w{pair}x{i}" : $"v{pair}x{i}")))) ? 1 : 0;
            others += ShareBand(one, MinHash.Sign(Text(Enumerable.Range(0, Words).Select(i => i < 40 ? $"w{pair}x{i}" : $"v{pair}x{i}")))) ? 1 : 0;
        }

        Assert.Equal(200, alike);
        Assert.InRange(others, 0, 4);
    }

    private static bool ShareBand(uint[] one, uint[] other) =>
        Enumerable.Range(0, MinHash.Bands).Any(band => MinHash.Bucket(one, band) == MinHash.Bucket(other, band));

    private static double Deviation(double jaccard) => Math.Sqrt(jaccard * (1 - jaccard) / MinHash.Length);

    private static string Text(IEnumerable<string> words) => string.Join(' ', words);
}
