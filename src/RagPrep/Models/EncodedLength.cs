namespace RagPrep.Models;

/// <summary>What an encoding came to.</summary>
/// <param name="Tokens">Tokens written, special tokens included.</param>
/// <param name="QueryTruncated">Whether the query's middle was left out; false for a single text.</param>
/// <param name="TextTruncated">Whether the end of the text or the passage was left out.</param>
internal readonly record struct EncodedLength(int Tokens, bool QueryTruncated, bool TextTruncated);
