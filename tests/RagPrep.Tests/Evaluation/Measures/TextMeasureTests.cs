using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

public sealed class TextMeasureTests
{
    // Lin 2004, 3.1: against 'police killed the gunman' the first shares a subsequence of 3 of 4 words, the second of 2.
    [Theory]
    [InlineData("police kill the gunman", 3 / 4.0)]
    [InlineData("the gunman kill police", 2 / 4.0)]
    [InlineData("Police: KILLED (the) gunman!", 1)]
    [InlineData("the gunman police killed", 2 / 4.0)]
    // 2 of 2 words and 2 of 4: 2 x 2 / (2 + 4)
    [InlineData("police killed", 2 / 3.0)]
    [InlineData("", 0)]
    public void Rouge_l_takes_the_longest_common_subsequence(string answer, double expected) =>
        Assert.Equal(expected, RougeL.F1(answer, "police killed the gunman"), 1e-12);

    [Fact]
    public void Rouge_l_keeps_words_of_any_script_whole()
    {
        Assert.Equal(1, RougeL.F1("Éclair naïve", "éclair, naïve"));
        Assert.Equal(0, RougeL.F1("éclair", "clair"));
    }

    [Theory]
    [InlineData("The cat sat.", "a cat sat", 1)]
    // cat sat | cat sat on mat: 2 shared of 2 and 4
    [InlineData("the cat sat", "the cat sat on the mat", 2 / 3.0)]
    // bags: 'to' counts as often as in both
    [InlineData("to be to be", "to be", 2 * 2 / 6.0)]
    [InlineData("state-of-the-art", "stateoftheart", 1)]
    [InlineData("dog", "cat", 0)]
    [InlineData("the", "a.", 1)]
    [InlineData("the", "cat", 0)]
    [InlineData("$5", "5", 1)]
    public void Token_f1_normalises_as_squad_does(string answer, string reference, double expected) =>
        Assert.Equal(expected, TokenF1.Of(answer, reference), 1e-12);

    [Fact]
    public void The_best_of_several_references_counts()
    {
        Assert.Equal(1, TokenF1.Of("cat", ["dog", "the cat"]));
        Assert.Equal(1, RougeL.F1("cat", ["dog", "cat"]));
    }

    [Fact]
    public void Both_are_symmetric_and_perfect_only_on_the_same_words() =>
        FixedSeed.ForAll(Sentences.Two, pair =>
        {
            Assert.Equal(TokenF1.Of(pair.First, pair.Second), TokenF1.Of(pair.Second, pair.First), 1e-12);
            Assert.Equal(RougeL.F1(pair.First, pair.Second), RougeL.F1(pair.Second, pair.First), 1e-12);
            Assert.InRange(RougeL.F1(pair.First, pair.Second), 0, TokenF1.Of(pair.First, pair.Second) + 1e-12);
            Assert.Equal(pair.First == pair.Second && pair.First.Length > 0, RougeL.F1(pair.First, pair.Second) == 1);
        });

    [Fact]
    public void Words_hold_a_letter_or_digit() => Assert.Equal(4, WordCount.Of("A word - and\n42 ..."));
}
