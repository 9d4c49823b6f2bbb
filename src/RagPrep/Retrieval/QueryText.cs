using System.Text;

namespace RagPrep.Retrieval;

/// <summary>The one place where a question's text is checked and normalised.</summary>
public static class QueryText
{
    /// <summary>The question with control characters as spaces, white space run together, trimmed.</summary>
    /// <exception cref="ArgumentException">It is empty, longer than <see cref="Query.MaxCharacters"/>, or has no letter or digit.</exception>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Query.MaxCharacters)
            throw new ArgumentException($"The question has {text.Length} characters: at most {Query.MaxCharacters} are allowed.");
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                builder.Append(character);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }
        var normalised = builder.ToString().TrimEnd();
        return normalised.EnumerateRunes().Any(Rune.IsLetterOrDigit)
            ? normalised
            : throw new ArgumentException("The question is empty: write at least one word.");
    }
}
