namespace RagPrep.Index.Lexical;

/// <summary>A token with the text around it.</summary>
internal readonly ref struct Neighbours(ReadOnlySpan<char> text, int previousStart, int previousEnd, int start, int end)
{
    /// <summary>The token.</summary>
    public ReadOnlySpan<char> Token { get; } = text[start..end];

    /// <summary>The token before, or nothing.</summary>
    public ReadOnlySpan<char> Previous { get; } = text[previousStart..previousEnd];

    /// <summary>What stands between the two.</summary>
    public ReadOnlySpan<char> Gap { get; } = text[previousEnd..start];

    /// <summary>What follows the token.</summary>
    public ReadOnlySpan<char> After { get; } = text[end..];

    /// <summary>What goes before the token.</summary>
    public ReadOnlySpan<char> Before { get; } = text[..start];
}
