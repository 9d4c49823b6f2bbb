namespace RagPrep.Index;

/// <summary>An index or corpus folder that cannot be used; the message says which, why and what to do.</summary>
public sealed class IndexException(string message, Exception? inner = null) : Exception(message, inner);
