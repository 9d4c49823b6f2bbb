using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Retrieval;

public sealed class HeadedTests
{
    [Theory]
    [InlineData("What is the central limit theorem?", "The mean tends to a normal.", "The central limit theorem: The mean tends to a normal.")]
    [InlineData("What is the central limit theorem?", "The central limit theorem is about means.", "The central limit theorem is about means.")]
    [InlineData("Give the statement", "The mean tends to a normal.", "Statement: The mean tends to a normal.")]
    [InlineData("What statement does the limit theorem make?", "A normal one.", "The central limit theorem: Statement: A normal one.")]
    [InlineData("What is it in the end?", "The mean tends to a normal.", "The mean tends to a normal.")]
    public void Headings_stand_before_a_text_where_they_name_what_it_does_not(string question, string text, string expected)
    {
        var chunk = Chunks.Of(text) with { HeadingPath = ["Probability", "The central limit theorem", "Statement"] };

        Assert.Equal(expected, Headed.Of(QuestionTerms.AskedAbout(question), chunk, text));
    }
}
