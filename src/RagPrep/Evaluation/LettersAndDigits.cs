namespace RagPrep.Evaluation;

/// <summary>Compares texts by their letters and digits alone, so that chunking, line breaks and marks do not matter.</summary>
public static class LettersAndDigits
{
    /// <summary>Whether <paramref name="text"/> holds <paramref name="part"/>.</summary>
    public static bool Contain(string text, string part) => Of(text).Contains(Of(part), StringComparison.Ordinal);

    /// <summary>The letters and digits, in lower case.</summary>
    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
