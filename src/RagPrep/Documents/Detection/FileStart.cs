namespace RagPrep.Documents.Detection;

/// <summary>The start of a file, as bytes and as text.</summary>
/// <param name="Bytes">The first 64 KB.</param>
/// <param name="Text">The same, decoded.</param>
/// <param name="IsWhole">Whether that is all.</param>
internal sealed record FileStart(ReadOnlyMemory<byte> Bytes, string Text, bool IsWhole)
{
    private const int Length = 64 << 10;

    /// <summary>Whether text has such characters.</summary>
    public bool IsText { get; } = TextRepair.IsText(Text);

    public static FileStart Of(ReadOnlyMemory<byte> content)
    {
        var start = content[..Math.Min(Length, content.Length)];
        return new FileStart(start, ByteDecoder.Decode(start.Span), start.Length == content.Length);
    }

    public static FileStart Of(Stream content)
    {
        content.Position = 0;
        var start = new byte[Math.Min(Length, content.Length)];
        content.ReadExactly(start);
        return new FileStart(start, ByteDecoder.Decode(start), start.Length == content.Length);
    }
}
