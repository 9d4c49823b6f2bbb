using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Retrieval.Understanding;

/// <summary>A question as it is understood.</summary>
/// <param name="Text">What is searched for: normalised, with certain slips of spelling corrected, without how it wants to be answered.</param>
/// <param name="DidYouMean">What may have been meant where that is not certain; or null.</param>
/// <param name="Kind">What shape of answer it asks for.</param>
/// <param name="LongForms">What its acronyms stand for.</param>
/// <param name="Expansions">Other words to search by, on the lexical side only.</param>
/// <param name="Parts">What it asks in one breath, each a question of its own: the sides of a comparison, or the parts of a double question; none where it is one.</param>
public sealed record UnderstoodQuestion(
    string Text, string? DidYouMean, QuestionKind Kind, IReadOnlyList<string> LongForms, IReadOnlyList<Expansion> Expansions, IReadOnlyList<string> Parts)
{
    /// <summary>The acronyms of what it writes out.</summary>
    public IReadOnlyList<string> ShortForms { get; init; } = [];

    /// <summary>What its acronyms stand for, and the acronyms of what it writes out.</summary>
    internal IEnumerable<string> OtherNames => LongForms.Concat(ShortForms);

    /// <summary>The text with how it wants to be answered, 'in simple terms', and with its acronyms as they were typed: what a language model is asked.</summary>
    public string Asked { get; init; } = Text;

    /// <summary>Acronyms that no document has, with what stands in the text in their place.</summary>
    public IReadOnlyList<Acronym> WrittenOut { get; init; } = [];

    /// <summary>The text with what its acronyms stand for, 'What is AUC? (area under the curve)': what is embedded.</summary>
    public string WithLongForms => LongForms.Count == 0 ? Text : $"{Text} ({string.Join(", ", LongForms)})";

    /// <summary>A question that is taken as it stands.</summary>
    public static UnderstoodQuestion AsItStands(string text) => new(text, null, QuestionKinds.Of(text), [], [], []);
}
