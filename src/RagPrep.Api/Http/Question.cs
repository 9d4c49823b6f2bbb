using RagPrep.Retrieval;

namespace RagPrep.Api.Http;

/// <summary>What a question may be.</summary>
internal static class Question
{
    /// <summary>The text, when it can be asked.</summary>
    /// <param name="field">The field's name, for the message.</param>
    /// <param name="text">What was sent.</param>
    /// <exception cref="BadHttpRequestException">The text is missing, blank, too long or not text.</exception>
    public static string Require(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new BadHttpRequestException($"The field '{field}' is empty. Write a question of 1 to {Query.MaxCharacters:N0} characters.");
        if (text.Length > Query.MaxCharacters)
            throw new BadHttpRequestException($"The field '{field}' has {text.Length:N0} characters; {Query.MaxCharacters:N0} are allowed. Shorten the question.");
        if (text.Contains('\0') || text.All(character => char.IsControl(character) || char.IsWhiteSpace(character)))
            throw new BadHttpRequestException($"The field '{field}' has control characters where words should be. Write the question as plain text.");
        return text;
    }
}
