namespace RagPrep.Index.Lexical;

/// <summary>What the index file holds.</summary>
/// <param name="Count">Number of documents.</param>
/// <param name="Terms">The terms of both fields.</param>
/// <param name="Heading">Postings of the heading paths.</param>
/// <param name="Text">Postings of the texts.</param>
internal sealed record LexicalData(int Count, TermDictionary Terms, FieldPostings Heading, FieldPostings Text);
