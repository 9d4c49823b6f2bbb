using RagPrep.Retrieval;

namespace RagPrep.Tests.Retrieval;

public sealed class DefinitionShapeTests
{
    [Theory]
    [InlineData("A p-value is the probability of data this extreme.", "A p-value")]
    [InlineData("- **Recall**: the share of positives found.", "Recall")]
    [InlineData("Overfitting means that noise was learned.", "Overfitting")]
    [InlineData("A window function computes a value for each row.", "A window function")]
    [InlineData("VIF (variance inflation factor) – how much a variance grows", "VIF (variance inflation factor)")]
    public void A_definition_names_its_term(string text, string term) => Assert.Equal(term, DefinitionShape.TermOf(text));

    [Theory]
    [InlineData("Drop one of the columns.")]
    [InlineData("Recall is high here.")]
    [InlineData("The one who drops a column without looking at what it holds or where it comes from is a fool.")]
    public void Other_sentences_define_nothing(string text) => Assert.Null(DefinitionShape.TermOf(text));
}
