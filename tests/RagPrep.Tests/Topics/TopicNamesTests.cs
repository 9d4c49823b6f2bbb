using RagPrep.Topics;

namespace RagPrep.Tests.Topics;

public sealed class TopicNamesTests
{
    [Fact]
    public void A_pair_takes_the_place_of_its_word_and_no_word_is_said_twice() =>
        Assert.Equal(["left join", "null", "table"], Of(20, ("join", 1.0, 12), ("left join", 0.8, 8), ("inner join", 0.7, 6), ("null", 0.5, 5), ("table", 0.4, 9), ("row", 0.3, 9)));

    [Fact]
    public void A_word_of_few_passages_names_no_topic() => Assert.Equal(["join"], Of(100, ("oddity", 2.0, 7), ("join", 1.0, 60)));

    [Fact]
    public void A_topic_of_one_passage_is_named_by_it() => Assert.Equal(["oddity"], Of(1, ("oddity", 2.0, 1)));

    private static IReadOnlyList<string> Of(int size, params (string Term, double Weight, int Passages)[] terms) =>
        TopicNames.Of(terms.ToDictionary(term => term.Term, term => term.Weight), terms.ToDictionary(term => term.Term, term => term.Passages), size);
}
