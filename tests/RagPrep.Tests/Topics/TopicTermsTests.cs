using RagPrep.Topics;

namespace RagPrep.Tests.Topics;

public sealed class TopicTermsTests
{
    [Fact]
    public void Words_and_pairs_of_neighbours_are_terms_and_words_that_name_nothing_are_not() =>
        Assert.Equal(["Bayes", "Bayes rule", "posterior", "rule"], TopicTerms.Of("How does Bayes rule work? It gives you the posterior.").Values.Order(StringComparer.Ordinal));

    [Fact]
    public void The_number_of_a_question_names_nothing() => Assert.Equal(["L2", "L2 regularization", "regularization"], TopicTerms.Of("Q17: L2 regularization").Values.Order(StringComparer.Ordinal));

    [Fact]
    public void A_sentence_ends_a_pair_and_a_plural_is_its_singular()
    {
        var terms = TopicTerms.Of("Left joins. Tables, and a join of tables");

        Assert.Equal("Left joins", terms["left join"]);
        Assert.Equal("joins", terms["join"]);
        Assert.DoesNotContain("join tabl", terms.Keys);
    }
}
