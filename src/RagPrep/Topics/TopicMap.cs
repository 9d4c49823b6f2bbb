namespace RagPrep.Topics;

/// <summary>What the documents speak of.</summary>
/// <param name="Generation">The generation of the index that it was made of.</param>
/// <param name="Passages">Passages that it was made of: all, or of many every second, third, …</param>
/// <param name="Topics">The topics, largest first.</param>
public sealed record TopicMap(long Generation, int Passages, IReadOnlyList<Topic> Topics);
