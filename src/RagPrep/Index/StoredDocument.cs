namespace RagPrep.Index;

/// <summary>A document as the catalog keeps it.</summary>
/// <param name="Info">What is known of the file.</param>
/// <param name="Text">The text that citations point into.</param>
/// <param name="Sections">Its sections, in reading order.</param>
public sealed record StoredDocument(DocumentInfo Info, string Text, IReadOnlyList<StoredSection> Sections);
