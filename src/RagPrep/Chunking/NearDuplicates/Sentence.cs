using System.IO.Hashing;
using System.Runtime.InteropServices;
using RagPrep.Documents;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>A sentence, row or line of a chunk.</summary>
/// <param name="Unit">The unit it stands in.</param>
/// <param name="Characters">Where it stands in the document's text.</param>
/// <param name="Hash">Equal for sentences that say the same; 0 where there is no letter or digit.</param>
/// <param name="IsProse">Whether it is a sentence of six words or more (of two letters each), and no question, table row or code: what boilerplate is made of.</param>
internal readonly record struct Sentence(int Unit, TextSpan Characters, ulong Hash, bool IsProse)
{
    // 'Time complexity: O(n log n)' stands in many files too, and means something in each.
    private const int ProseWords = 6;

    /// <summary>The sentences of a chunk in order; together they hold all that is not white space.</summary>
    public static IEnumerable<Sentence> Of(Chunk chunk)
    {
        for (var unit = 0; unit < chunk.Units.Count; unit++)
        {
            var (kind, span) = chunk.Units[unit];
            var own = new TextSpan(span.From - chunk.Characters.From, span.To - chunk.Characters.From);
            var isText = kind is BlockKind.Paragraph or BlockKind.ListItem;
            foreach (var part in isText ? SentenceSplitter.Split(chunk.Text, own) : own.TrimmedLines(chunk.Text))
            {
                var text = chunk.Text.AsSpan(part.From, part.Length);
                yield return new Sentence(
                    unit, new TextSpan(part.From + chunk.Characters.From, part.To + chunk.Characters.From),
                    HashOf(text), isText && text[^1] != '?' && WordsIn(text) >= ProseWords);
            }
        }
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        int words = 0, letters = 0;
        foreach (var character in text)
        {
            letters = char.IsLetter(character) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }

        return words;
    }

    private static ulong HashOf(ReadOnlySpan<char> text) =>
        SameText.Of(text) is { Length: > 0 } same ? XxHash3.HashToUInt64(MemoryMarshal.AsBytes(same.AsSpan())) : 0;
}
