using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class BritishSpellingTests
{
    [Theory]
    [InlineData("quantisation regularisations optimised normalising tokeniser randomises", "quantization regularizations optimized normalizing tokenizer randomizes")]
    [InlineData("analyse analysed analysing catalyser", "analyze analyzed analyzing catalyzer")]
    [InlineData("behaviour neighbours neighbourhood colouring favourite misbehaviour", "behavior neighbors neighborhood coloring favorite misbehavior")]
    [InlineData("centre centred metres fibre catalogue dialogues", "center centered meters fiber catalog dialogs")]
    [InlineData("defence licence programme grey artefacts judgement practise learnt", "defense license program gray artifacts judgment practice learned")]
    [InlineData("labelled modelling", "labeled modeling")]
    [InlineData("QUANTISATION's Optimise", "QUANTIZATION's Optimize")]
    public void Both_spellings_are_one_term(string british, string american) => Assert.Equal(Terms(american), Terms(british));

    [Theory]
    [InlineData("precise", "precision")]
    [InlineData("supervised", "supervision")]
    [InlineData("revise", "revision")]
    public void A_word_that_is_never_written_with_z_keeps_its_family(string one, string other) => Assert.Equal(Terms(other), Terms(one));

    [Theory]
    [InlineData("otherwise pairwise noise rise exercise promises raised disable consisted your four hours source journal")]
    [InlineData("analysis bases hypotheses is his axis advertiser")]
    public void Other_words_are_as_English_analysis_has_them(string text)
    {
        var english = new List<string>();
        EnglishAnalyzer.Instance.Analyze(text, english);
        Assert.Equal(english, Terms(text));
    }

    private static List<string> Terms(string text)
    {
        var terms = new List<string>();
        StudyAnalyzer.Instance.Analyze(text, terms);
        return terms;
    }
}
