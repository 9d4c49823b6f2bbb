using RagPrep.Chunking;

namespace RagPrep.Tests.Chunking;

public sealed class DefinitionLineTests
{
    [Theory]
    [InlineData("Definition: The share of the positives that were found.", true)]
    [InlineData("**Correct definition:** How often such data would come up by chance.", true)]
    [InlineData("- Core Idea: Look only where it matters.", true)]
    [InlineData("What it is: A way to split a table.", true)]
    [InlineData("Recall: The share of the positives that were found.", false)]
    [InlineData("The definition of recall: the share of the positives that were found.", false)]
    [InlineData("Definition of done", false)]
    public void A_definition_without_a_name_begins_with_a_label_that_names_nothing(string text, bool expected) =>
        Assert.Equal(expected, DefinitionLine.IsNamelessAt(text));

    [Theory]
    [InlineData("Recall: The share of the positives that were found.", true)]
    [InlineData("Definition: Found of all.", true)]
    [InlineData("Example: The share of ill people.", false)]
    [InlineData("Recall: high", false)]
    [InlineData("Recall is the share of the positives.", false)]
    public void A_definition_with_a_name_goes_on_with_an_article(string text, bool expected) => Assert.Equal(expected, DefinitionLine.IsAt(text));
}
