namespace RagPrep.Topics;

/// <summary>A passage of a topic.</summary>
/// <param name="ChunkId">The passage's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Heading">The innermost heading above it, or the document's title.</param>
public sealed record TopicExample(string ChunkId, string File, string Heading);
