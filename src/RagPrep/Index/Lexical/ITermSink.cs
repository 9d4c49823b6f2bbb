namespace RagPrep.Index.Lexical;

/// <summary>Takes the terms of a text one by one, so that an analysis makes no strings.</summary>
public interface ITermSink
{
    /// <summary>Takes one term.</summary>
    /// <param name="term">The term; valid during the call only.</param>
    /// <param name="overlap">Whether it stands at the place of the term before it, and so adds nothing to the field's length.</param>
    void Add(ReadOnlySpan<char> term, bool overlap);
}
