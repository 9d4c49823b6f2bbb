using RagPrep.Index.Lexical;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("Which customers leave us?", "churn")]
    [InlineData("May I train on made-up data?", "synthetic data")]
    [InlineData("The data has copies on several machines", "replication")]
    [InlineData("May I peek early at the results?", "sequential testing")]
    [InlineData("What does churn cost?", "attrition")]
    [InlineData("What is a Type I error?", "false positive")]
    public void Lay_words_lead_to_the_terms_of_the_field(string question, string term) => Assert.Contains(term, Synonyms.Of(question));

    [Fact]
    public void Words_of_no_phrase_lead_nowhere() => Assert.Empty(Synonyms.Of("What does the manual say of umbrellas?"));

    [Fact]
    public void Every_row_of_the_table_can_be_found() =>
        Assert.All(
            Resource.Rows("synonyms.txt").Where(row => row.Length == 2).SelectMany(row => row[0].Split(';').Select(wording => (Wording: wording, Terms: row[1].Split(", ")))),
            row => Assert.Subset(Synonyms.Of(FirstWords(row.Wording)).ToHashSet(), row.Terms.ToHashSet()));

    [Fact]
    public void Every_row_has_names_or_a_wording_and_its_terms() =>
        Assert.All(Resource.Rows("synonyms.txt"), row => Assert.True(row.Length == 2 || row.Length == 1 && row[0].Contains(" = "), row[0]));

    private static string FirstWords(string wording) =>
        string.Join(' ', wording.Split(' ').Select(slot => slot.Split('/').FirstOrDefault(word => !EnglishWord.IsStopWord(word), "")));
}
