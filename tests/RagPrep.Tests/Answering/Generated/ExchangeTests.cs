using RagPrep.Answering.Generated;

namespace RagPrep.Tests.Answering.Generated;

public sealed class ExchangeTests
{
    [Theory]
    [InlineData("The loss spikes because gradients explode.", "Gradients explode because the loss spikes.")]
    [InlineData("A high learning rate leads to divergence of the loss.", "Divergence of the loss causes a high learning rate.")]
    [InlineData("Because the cache is cold, requests are slow.", "The cache is cold because requests are slow.")]
    [InlineData("A hash join is faster than a nested loop.", "A nested loop is faster than a hash join.")]
    [InlineData("WHERE filters rows before grouping.", "Grouping comes before WHERE filters rows.")]
    public void Exchanged_sides_are_told(string text, string sentence) => Assert.True(Exchange.Is(sentence, text));

    [Theory]
    [InlineData("The loss spikes because gradients explode.", "Gradients explode, so the loss spikes.")]
    [InlineData("The loss spikes because gradients explode.", "The loss spikes since gradients explode.")]
    [InlineData("A hash join is faster than a nested loop.", "A hash join is faster than a sort.")]
    public void The_same_relation_in_other_words_is_not(string text, string sentence) => Assert.False(Exchange.Is(sentence, text));
}
