namespace RagPrep.Models;

/// <summary>A model file that is missing or damaged; the message says which and what to do.</summary>
public sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner);
