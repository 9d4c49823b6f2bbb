namespace RagPrep.Index.Lexical;

/// <summary>Sends terms to a sink from a buffer that all share.</summary>
/// <param name="sink">Where the terms go.</param>
/// <param name="buffer">Room for two tokens.</param>
internal readonly ref struct TermWriter(ITermSink sink, Span<char> buffer)
{
    private readonly Span<char> buffer = buffer;

    /// <summary>A token in the text, as the English analysis has it, British spellings as American ones.</summary>
    public void Word(ReadOnlySpan<char> token) => Send(token, overlap: false);

    /// <summary>A further term at the same place, analysed as a word.</summary>
    public void Part(ReadOnlySpan<char> word) => Send(word, overlap: true);

    /// <summary>Two pieces written as one word, at the same place, analysed as a word.</summary>
    public void Joined(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (TryJoin(first, second, out var joined))
            Send(joined, overlap: true);
    }

    /// <summary>Two pieces written as one, at the same place, lower-case and not stemmed.</summary>
    public void Exact(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (TryJoin(first, second, out var joined))
            sink.Add(buffer[..EnglishWord.ToLower(joined, buffer)], overlap: true);
    }

    private void Send(ReadOnlySpan<char> word, bool overlap)
    {
        var length = EnglishWord.Normalize(word, buffer, americanSpelling: true);
        if (length > 0)
            sink.Add(buffer[..length], overlap);
    }

    private bool TryJoin(ReadOnlySpan<char> first, ReadOnlySpan<char> second, out ReadOnlySpan<char> joined)
    {
        var length = first.Length + second.Length;
        joined = default;
        if (length is 0 or > StandardTokenizer.MaxTokenLength)
            return false;
        second.CopyTo(buffer[first.Length..]);
        first.CopyTo(buffer);
        joined = buffer[..length];
        return true;
    }
}
