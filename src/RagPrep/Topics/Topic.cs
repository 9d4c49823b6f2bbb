namespace RagPrep.Topics;

/// <summary>A topic of the documents: passages whose vectors lie together.</summary>
/// <param name="Number">From 1, the largest topic first.</param>
/// <param name="Name">Up to three words or pairs of words that tell it from the other topics.</param>
/// <param name="Size">Passages in it.</param>
/// <param name="Neighbours">Numbers of the topics nearest to it, nearest first.</param>
/// <param name="Examples">Passages nearest to its middle, each under another heading.</param>
public sealed record Topic(int Number, string Name, int Size, IReadOnlyList<int> Neighbours, IReadOnlyList<TopicExample> Examples);
