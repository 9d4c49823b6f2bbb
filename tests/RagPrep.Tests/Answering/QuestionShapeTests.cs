using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class QuestionShapeTests
{
    [Theory]
    [InlineData("Write a query for the second highest salary", true)]
    [InlineData("How do I pivot a table in pandas?", true)]
    [InlineData("Which function fills gaps?", true)]
    [InlineData("What is a p-value?", false)]
    [InlineData("Why is recoding risky?", false)]
    public void Words_of_programming_ask_for_code(string question, bool asks) =>
        Assert.Equal(asks, QuestionShape.AsksForCode(question));
}
