using RagPrep.Evaluation.Running;

namespace RagPrep.Tests.Evaluation.Running;

public sealed class SampleTests
{
    private static readonly int[] Items = [.. Enumerable.Range(0, 100)];

    [Fact]
    public void A_sample_is_the_same_each_time_in_order_and_without_repeats()
    {
        var sample = Sample.Of(Items, 30);

        Assert.Equal(sample, Sample.Of(Items, 30));
        Assert.Equal(30, sample.Distinct().Count());
        Assert.Equal(sample.Order(), sample);
        Assert.NotEqual(Items.Take(30), sample);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void A_sample_of_more_than_there_are_is_all(int count) => Assert.Equal(Items, Sample.Of(Items, count));
}
