using RagPrep.Answering.Generated;

namespace RagPrep.Tests.Answering.Generated;

public sealed class HardFactsTests
{
    private const string Evidence = "Batch normalization\nThe learning rate is 0.05 for 1,000 steps with `torch.nn.BatchNorm1d`. CNNs use $x = \\frac{a}{b} + 1$ after Ioffe. F1 = 2PR/(P + R).";

    [Theory]
    [InlineData("The rate is .05.")]
    [InlineData("It takes 1000 steps.")]
    [InlineData("Use `torch.nn.BatchNorm1d` in a CNN.")]
    [InlineData("1. Ioffe made it, with F1 = 2PR / (P+R).")]
    [InlineData("Names that only begin a sentence are no names.")]
    [InlineData("Then $\\frac{a}{b} + 1$ holds.")]
    [InlineData("Batch Normalization is used, a speed/quality trade.")]
    public void What_the_evidence_holds_is_not_missing(string sentence) => Assert.Empty(HardFacts.Missing(sentence, Evidence));

    [Theory]
    [InlineData("The rate is 0.5.", "0.5")]
    [InlineData("It takes 100 steps.", "100")]
    [InlineData("Use `torch.nn.LayerNorm` for it.", "torch.nn.LayerNorm")]
    [InlineData("It uses batch_norm for it.", "batch_norm")]
    [InlineData("It was made by Hinton.", "Hinton")]
    [InlineData("An RNN uses it.", "RNN")]
    [InlineData("So F1 = PR/(P + R).", "PR/(P + R)")]
    [InlineData("Then $a + b$ holds.", "a + b")]
    public void What_it_does_not_hold_is_named(string sentence, string missing) =>
        Assert.Contains(missing, HardFacts.Missing(sentence, Evidence).Select(one => one.Trim(' ', '.')));
}
