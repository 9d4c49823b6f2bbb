using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class MannerTests
{
    [Theory]
    [InlineData("explain transformer attention in simple terms", "explain transformer attention")]
    [InlineData("Explain gradient descent like I'm five.", "Explain gradient descent.")]
    [InlineData("Can you please explain dropout, in plain English?", "explain dropout?")]
    [InlineData("Please describe the CAP theorem briefly", "describe the CAP theorem")]
    [InlineData("I was asked in an interview: what is a p-value?", "what is a p-value?")]
    [InlineData("Hi! What is a contextual anomaly, in a few words and with an example?", "What is a contextual anomaly?")]
    [InlineData("hello there what is a p-value for beginners?", "what is a p-value?")]
    public void How_to_answer_is_left_out(string question, string expected) => Assert.Equal(expected, Manner.Without(question));

    [Theory]
    [InlineData("What is simple linear regression?")]
    [InlineData("Can you use accuracy with imbalanced classes?")]
    [InlineData("Should I learn from examples?")]
    [InlineData("How is an image said in words, in detail maps?")]
    [InlineData("explain briefly")]
    [InlineData("Hi-C data")]
    [InlineData("hello world in Python")]
    [InlineData("How do you explain a result to a non-technical audience?")]
    [InlineData("How do I run k means step by step?")]
    public void What_is_asked_about_stays(string question) => Assert.Equal(question, Manner.Without(question));
}
