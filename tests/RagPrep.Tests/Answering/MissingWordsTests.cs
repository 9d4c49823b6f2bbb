using RagPrep.Answering;
using RagPrep.Index.Words;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class MissingWordsTests
{
    [Fact]
    public void Names_that_no_passage_holds_are_missing()
    {
        var missing = MissingWords.Of(Found("How does Spark differ from Hadoop in HDFS3?", "Hadoop writes blocks; they differ in size."));

        Assert.Equal(["Spark", "HDFS3"], missing.Words);
        Assert.Equal(2, missing.Names);
        Assert.Equal("The material does not say. No passage found speaks of 'Spark' or 'HDFS3'.", missing.Say());
    }

    [Fact]
    public void An_identifier_is_missing_where_only_a_part_of_it_is_held() =>
        Assert.Equal(["MATCH_RECOGNIZE"], MissingWords.Of(Found("What does MATCH_RECOGNIZE do?", "What a match can do.")).Words);

    [Theory]
    [InlineData("The analysis took long. Its variance was high.", 1)]
    [InlineData("The variance's analysis of rows.", 0)]
    [InlineData("An analysis of variance compares means.", 0)]
    public void An_acronym_that_was_written_out_is_missing_where_its_words_stand_apart(string passage, int names)
    {
        var found = Found("What is analysis of variance?", passage);
        found = found with { Understood = found.Understood with { WrittenOut = [new Acronym("ANOVA", "analysis of variance")] } };

        var missing = MissingWords.Of(found);

        Assert.Equal(names, missing.Names);
        Assert.Equal(names == 1 ? ["ANOVA"] : [], missing.Words);
    }

    [Fact]
    public void A_rare_word_is_missing_too_but_no_name()
    {
        var missing = MissingWords.Of(Found("what is a zeugma", "What a thing is."));

        Assert.Equal(["zeugma"], missing.Words);
        Assert.Equal(0, missing.Names);
    }

    [Fact]
    public void Words_that_only_ask_are_not_missed() =>
        Assert.Equal(["zeugma"], MissingWords.Of(Found("who should, could or shouldn't explain a zeugma", "What a thing is.")).Words);

    [Fact]
    public void What_stands_between_the_sides_of_a_comparison_is_nothing_to_miss() =>
        Assert.Empty(MissingWords.Of(Found("recall vs do", "What recall is; we do.")).Words);

    [Fact]
    public void Where_nothing_is_missing_the_refusal_is_short() =>
        Assert.Equal("The material does not say.", MissingWords.Of(Found("What is recall?", "What recall is.")).Say());

    private static SearchResult Found(string question, string passage) =>
        new(question, [Hits.Of(Chunks.Of(passage))], new Dictionary<string, double>(), [], new FewTerms(1), default);
}
