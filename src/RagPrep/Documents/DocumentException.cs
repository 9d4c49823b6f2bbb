namespace RagPrep.Documents;

/// <summary>A document that cannot be read; the message says why, in words for the person whose file it is.</summary>
public sealed class DocumentException(string message, Exception? inner = null) : Exception(message, inner);
