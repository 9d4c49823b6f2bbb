namespace RagPrep.Starting;

/// <summary>A start that cannot go on; the message says why and what to do.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
