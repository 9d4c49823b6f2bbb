namespace RagPrep.Index;

/// <summary>An index or corpus folder that cannot be used, or a cluster that cannot be searched; the message says which, why and what to do.</summary>
public class IndexException(string message, Exception? inner = null) : Exception(message, inner);
