using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("How")]
    [InlineData("should")]
    [InlineData("you")]
    [InlineData("shouldn’t")]
    [InlineData("Explain")]
    [InlineData("I")]
    public void A_word_that_only_asks_names_nothing(string word) => Assert.True(QuestionWords.Has(word));

    [Theory]
    [InlineData("DO")]
    [InlineData("where")]
    [InlineData("having")]
    [InlineData("drift")]
    public void A_word_of_SQL_or_of_the_subject_is_asked_about(string word) => Assert.False(QuestionWords.Has(word));

    [Fact]
    public void What_is_left_of_a_question_is_what_it_asks_about() =>
        Assert.Equal(["keep", "search", "fast?"], QuestionWords.Without("How should you keep your search fast?"));
}
