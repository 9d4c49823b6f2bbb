namespace RagPrep.Documents;

/// <summary>A document that cannot be read; the message says why, in words for the person whose file it is.</summary>
public sealed class DocumentException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same file may be read another time: something is amiss with the machine, not with the document.</summary>
    public bool IsPassing { get; init; }
}
