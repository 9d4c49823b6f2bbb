using RagPrep.Documents;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>Where the text of a chunk is repeated in its own document.</summary>
internal static class RepeatPlaces
{
    /// <summary>The places, in reading order.</summary>
    public static IEnumerable<Place> Of(Document document, LineIndex lines, RepeatedBlocks repeats, TextSpan chunk)
    {
        foreach (var (first, last, kept) in repeats.CopiesOf(chunk))
        {
            var span = new TextSpan(
                Start(document.Text, chunk, repeats[kept].Block.Characters, repeats[first].Block.Characters),
                End(document.Text, chunk, repeats[kept + last - first].Block.Characters, repeats[last].Block.Characters));
            var section = repeats[first].Section;
            yield return new Place(document.Id, document.File, section.HeadingPath, section.Page, lines.LinesOf(span), span);
        }
    }

    /// <summary>A block that was cut is in the chunk in part; so is its copy, unless the two differ in white space.</summary>
    private static int Start(string text, TextSpan chunk, TextSpan kept, TextSpan copy) =>
        chunk.From > kept.From && AreEqual(text, kept, copy) ? copy.From + chunk.From - kept.From : copy.From;

    private static int End(string text, TextSpan chunk, TextSpan kept, TextSpan copy) =>
        chunk.To < kept.To && AreEqual(text, kept, copy) ? copy.From + chunk.To - kept.From : copy.To;

    private static bool AreEqual(string text, TextSpan one, TextSpan other) =>
        text.AsSpan(one.From, one.Length).SequenceEqual(text.AsSpan(other.From, other.Length));
}
