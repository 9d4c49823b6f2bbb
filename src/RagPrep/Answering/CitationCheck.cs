using RagPrep.Index;

namespace RagPrep.Answering;

/// <summary>Holds citations against the documents that they point into.</summary>
public sealed class CitationCheck(StudyIndex index)
{
    /// <summary>Checks that each quote stands in its document, letter for letter, at its span.</summary>
    /// <exception cref="StaleCitationException">One does not: the document has changed since the generation that was searched.</exception>
    public void Verify(IReadOnlyList<Citation> citations)
    {
        foreach (var document in citations.GroupBy(citation => citation.DocumentId))
        {
            var text = index.Document(document.Key)?.Text ?? "";
            if (document.FirstOrDefault(citation => !Stands(citation, text)) is { } stale)
                throw new StaleCitationException(stale);
        }
    }

    private static bool Stands(Citation citation, string text) =>
        citation.Characters.To <= text.Length && citation.Characters.In(text) == citation.Quote;
}
