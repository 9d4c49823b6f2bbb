namespace RagPrep.Index.Lexical;

/// <summary>
/// The terms of <see cref="EnglishAnalyzer"/>, British spellings as American ones, and at the same places what study notes and code need
/// to be found by: the parts of identifiers, terms with symbols, compounds and Greek letters. Questions are analysed alike.
/// </summary>
public sealed class StudyAnalyzer : TextAnalyzer
{
    /// <summary>The analyzer; it has no state.</summary>
    public static StudyAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "study-2";

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, ITermSink sink)
    {
        var terms = new TermWriter(sink, stackalloc char[2 * StandardTokenizer.MaxTokenLength]);
        var tokens = new StandardTokenizer(text);
        var (previousStart, previousEnd) = (0, 0);
        while (tokens.Next())
        {
            var neighbours = new Neighbours(text, previousStart, previousEnd, tokens.Start, tokens.End);
            terms.Word(neighbours.Token);
            IdentifierTerms.Write(neighbours.Token, terms);
            SymbolTerms.Write(neighbours, terms);
            PowerTerms.Write(neighbours, terms);
            CompoundTerms.Write(neighbours, terms);
            (previousStart, previousEnd) = (tokens.Start, tokens.End);
        }
    }
}
