using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class PhraseTableTests
{
    [Theory]
    [InlineData("customers leave")]
    [InlineData("How many users are leaving us?")]
    [InlineData("Who leaves, and which customer stays?")]
    public void The_words_count_by_their_stems_in_any_order_near_each_other(string question) => Assert.Equal(["churn"], Table().Find(question));

    [Theory]
    [InlineData("customers stay")]
    [InlineData("leave it")]
    [InlineData("customers of our biggest and oldest shops in town never once leave")]
    [InlineData("")]
    public void All_of_them_must_stand_there(string question) => Assert.Empty(Table().Find(question));

    [Fact]
    public void One_word_does_not_fill_two_places()
    {
        var table = new PhraseTable();
        table.Add("group/many group/few", 3, ["x"]);

        Assert.Empty(table.Find("group"));
        Assert.Equal(["x"], table.Find("a group of few"));
    }

    [Theory]
    [InlineData("is it made up data", true)]
    [InlineData("made-up data", true)]
    [InlineData("fake data", true)]
    [InlineData("what is made of data", false)]
    [InlineData("up to data", false)]
    [InlineData("fake or real data", false)]
    public void A_hyphen_parts_words_and_without_slack_they_stand_together(string question, bool found)
    {
        var table = new PhraseTable();
        table.Add("made-up/fake data", 0, ["x"]);

        Assert.Equal(found, table.Find(question).Count == 1);
    }

    [Fact]
    public void Nothing_is_given_twice() => Assert.Equal(["churn"], Table().Find("customers leave and clients leave"));

    private static PhraseTable Table()
    {
        var table = new PhraseTable();
        table.Add("customer/client/user leave/quit", 3, ["churn"]);
        return table;
    }
}
