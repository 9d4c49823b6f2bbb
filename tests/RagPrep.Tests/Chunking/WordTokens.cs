namespace RagPrep.Tests.Chunking;

/// <summary>A stand-in for the model's tokenizer: each word and each other sign is a token.</summary>
internal static class WordTokens
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            count++;
            while (char.IsLetterOrDigit(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
                i++;
        }

        return count;
    }
}
