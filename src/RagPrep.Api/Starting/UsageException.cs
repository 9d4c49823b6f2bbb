namespace RagPrep.Starting;

/// <summary>A command line that cannot be understood; the message says what to write.</summary>
public sealed class UsageException(string message) : Exception(message);
