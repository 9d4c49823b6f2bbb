using System.Runtime.CompilerServices;
using RagPrep.Index;
using RagPrep.Index.Lexical;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Understanding a question: normalised → spelling → manner → acronyms and synonyms → kind → parts, by the words of one generation of the index.</summary>
/// <param name="english">Plain English.</param>
public sealed class QueryUnderstanding(EnglishWords english)
{
    // What an expansion counts against the question's own words; how they were chosen: docs/retrieval.md.
    private const double ShortFormWeight = .5, SynonymWeight = .2;

    // Made once for a generation, and gone with it.
    private readonly ConditionalWeakTable<IChunkIndex, Words> known = [];

    /// <summary>Understands a question.</summary>
    /// <param name="question">1 to 2,000 characters.</param>
    /// <param name="index">The generation that will be searched.</param>
    /// <exception cref="ArgumentException">The question is empty or too long.</exception>
    public UnderstoodQuestion Understand(string question, IChunkIndex index)
    {
        var words = WordsOf(index);
        var (asked, didYouMean) = words.Spelling.Correct(QueryText.Normalise(question));
        var unknown = index.InverseDocumentFrequency("");
        var (text, writtenOut) = words.Acronyms.WriteOut(Manner.Without(asked), words => PhraseTerms.Of(words).All(word => index.InverseDocumentFrequency(word.Term) < unknown));
        var shortForms = words.Acronyms.ShortForms(text);
        return new UnderstoodQuestion(
            text, didYouMean, QuestionKinds.Of(text), words.Acronyms.LongForms(text), Expansions(text, shortForms), QuestionSplit.Of(text)) { Asked = asked, WrittenOut = writtenOut, ShortForms = shortForms };
    }

    private static List<Expansion> Expansions(string text, IReadOnlyList<string> shortForms) =>
    [
        .. shortForms.Select(form => new Expansion(form, ShortFormWeight)),
        .. Synonyms.Of(text).Select(synonym => new Expansion(synonym, SynonymWeight)),
    ];

    private Words WordsOf(IChunkIndex index) => known.GetValue(
        index, generation => new Words(new SpellingCorrector(generation.Words, english), new Acronyms(generation.Words.Acronyms, english)));

    private sealed record Words(SpellingCorrector Spelling, Acronyms Acronyms);
}
