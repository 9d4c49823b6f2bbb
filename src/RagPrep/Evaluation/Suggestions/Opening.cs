using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>The first sentences of a text: as much as a question's evidence should be.</summary>
internal static class Opening
{
    private const int Sentences = 2;
    private const int MaxCharacters = 400;

    /// <summary>One or two sentences from the start of <paramref name="span"/>, verbatim, or nothing.</summary>
    public static string Of(string text, TextSpan span)
    {
        var sentences = SentenceSplitter.Split(text, span).Take(Sentences).ToList();
        if (sentences.Count == 0)
            return "";
        var end = sentences[^1].To - sentences[0].From <= MaxCharacters ? sentences[^1].To : sentences[0].To;
        return text[sentences[0].From..end];
    }
}
