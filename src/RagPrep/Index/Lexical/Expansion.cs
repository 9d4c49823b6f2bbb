namespace RagPrep.Index.Lexical;

/// <summary>Words that a question may be searched by besides its own.</summary>
/// <param name="Text">The words; analysed as a question is.</param>
/// <param name="Weight">What each of its terms counts against a term of the question, above 0 and at most 1; those that the question has add nothing.</param>
public readonly record struct Expansion(string Text, double Weight);
