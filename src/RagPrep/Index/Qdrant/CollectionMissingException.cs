namespace RagPrep.Index.Qdrant;

/// <summary>The cluster answers, but does not have what is searched.</summary>
internal sealed class CollectionMissingException(string message) : IndexException(message);
