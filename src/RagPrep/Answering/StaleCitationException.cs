namespace RagPrep.Answering;

/// <summary>A citation whose document has changed; the question must be asked of the next generation.</summary>
public sealed class StaleCitationException(Citation citation)
    : Exception($"{citation.File} changed while the answer was written: ask again.");
