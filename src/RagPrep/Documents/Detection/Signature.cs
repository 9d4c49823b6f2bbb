namespace RagPrep.Documents.Detection;

/// <summary>The bytes that files of a kind start with.</summary>
/// <param name="Offset">Where they stand.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Type">The kind.</param>
/// <param name="OnlyBinary">Whether text may start so too, and then is text.</param>
internal sealed record Signature(int Offset, byte[] Bytes, ContentType Type, bool OnlyBinary = false)
{
    public bool Fits(ReadOnlySpan<byte> content, bool isText) =>
        !(OnlyBinary && isText) && content.Length >= Offset + Bytes.Length && content[Offset..].StartsWith(Bytes);
}
