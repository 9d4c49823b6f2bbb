namespace RagPrep.Documents;

/// <summary>Lines of a document's text, counted from 1, both ends included.</summary>
/// <param name="From">First line.</param>
/// <param name="To">Last line.</param>
public readonly record struct LineRange(int From, int To);
