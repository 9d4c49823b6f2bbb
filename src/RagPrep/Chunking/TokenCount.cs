namespace RagPrep.Chunking;

/// <summary>How much of a window a text takes.</summary>
/// <param name="countTokens">The model's tokens in a text, without special ones.</param>
internal sealed class TokenCount(Func<ReadOnlySpan<char>, int> countTokens)
{
    /// <summary>The special tokens around every text: [CLS] and [SEP].</summary>
    public const int Special = 2;

    private const int CharactersPerToken = 8;

    /// <summary>The tokens of a text, or more where it has words so long that the model takes each for one unknown token.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        var visible = 0;
        foreach (var character in text)
            visible += char.IsWhiteSpace(character) ? 0 : 1;
        return visible == 0 ? 0 : Math.Max(countTokens(text), visible / CharactersPerToken);
    }
}
