using RagPrep.Retrieval;

namespace RagPrep.Api.Slack.Work;

/// <summary>What can be asked.</summary>
internal static class Askable
{
    /// <summary>A friendly sentence for what is no question, or null.</summary>
    public static string? WhyNot(string question) => question switch
    {
        { Length: > Query.MaxCharacters } => $"That question has {question.Length:N0} characters; I read {Query.MaxCharacters:N0}. Shorten it, please.",
        _ when !question.Any(char.IsLetterOrDigit) => "Ask me a question about the notes, such as: What does a p-value tell you?",
        _ => null,
    };
}
