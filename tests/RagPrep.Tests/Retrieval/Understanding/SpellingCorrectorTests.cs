using RagPrep.Index.Words;
using RagPrep.Models;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Corrector = Make();

    [Theory]
    [InlineData("What is logistic regresion?", "What is logistic regression?")]
    [InlineData("Explain heteroscedasticty", "Explain heteroscedasticity")]
    [InlineData("grdaient descent", "gradient descent")]
    [InlineData("Regresion and vairance", "Regression and variance")]
    [InlineData("auto-regresion", "auto-regression")]
    [InlineData("overfiting", "overfitting")]
    [InlineData("Is a Regresion a tool?", "Is a Regression a tool?")]
    [InlineData("heteroscedascity", "heteroscedasticity")]
    public void Certain_slips_are_corrected(string typed, string meant) => Assert.Equal(new Spelling(meant, null), Corrector.Correct(typed));

    [Theory]
    [InlineData("What is a regression?")]
    [InlineData("umbrella")]
    [InlineData("umbrellas under regressions")]
    [InlineData("How does regresion() work?")]
    [InlineData("`regresion`")]
    [InlineData("regresion_model and x.regresion and regresion2")]
    [InlineData("REGRESION and RegreSion")]
    [InlineData("Is it tsv or csv?")]
    [InlineData("Is Gradiet a tool?")]
    [InlineData("größe")]
    [InlineData("zzzzqqqq")]
    public void Known_and_English_words_names_and_code_are_left_alone(string question) => Assert.Equal(new Spelling(question, null), Corrector.Correct(question));

    [Fact]
    public void Between_two_words_nobody_chooses() =>
        Assert.Equal(new Spelling("the modol", "the modal"), Make(("model", 5), ("modal", 5)).Correct("the modol"));

    [Fact]
    public void A_word_that_stands_once_is_only_asked_about()
    {
        var spelling = Make(("flobble", 1)).Correct("What is a floble?");

        Assert.Equal(new Spelling("What is a floble?", "What is a flobble?"), spelling);
    }

    [Fact]
    public void An_empty_index_corrects_nothing() => Assert.Equal(new Spelling("regresion", null), Make([]).Correct("regresion"));

    private static SpellingCorrector Make() =>
        Make(("regression", 40), ("regressions", 3), ("heteroscedasticity", 4), ("gradient", 30), ("variance", 20), ("logistic", 9), ("descent", 9), ("test", 50), ("overfit", 4), ("overfitting", 9));

    private static SpellingCorrector Make(params (string Word, int Chunks)[] words)
    {
        var sorted = words.OrderBy(word => word.Word, StringComparer.Ordinal).ToList();
        string[] english = ["[UNK]", "[CLS]", "[SEP]", "the", "what", "method", "umbrella", "under", "does", "work", "model", "tool", "explain", "##s"];
        return new SpellingCorrector(
            new IndexWords([.. sorted.Select(word => word.Word)], [.. sorted.Select(word => word.Chunks)], []), new EnglishWords(new WordPieceTokenizer(english)));
    }
}
