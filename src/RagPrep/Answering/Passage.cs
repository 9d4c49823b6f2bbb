using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Successive units of a chunk that an answer quotes as one.</summary>
/// <param name="Hit">Where they stand.</param>
/// <param name="First">First unit.</param>
/// <param name="Last">Last unit.</param>
internal sealed record Passage(Hit Hit, int First, int Last)
{
    public TextSpan Characters => new(Hit.Chunk.Units[First].Characters.From, Hit.Chunk.Units[Last].Characters.To);

    public string Quote => Hit.Chunk.Text.Substring(Characters.From - Hit.Chunk.Characters.From, Characters.Length);

    public int Words => CountWords(Quote);

    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    public bool Touches(Passage other) =>
        Hit.Ordinal == other.Hit.Ordinal && First <= other.Last + 1 && other.First <= Last + 1;

    public bool Holds(Evidence unit) => Hit.Ordinal == unit.Hit.Ordinal && First <= unit.Unit && unit.Unit <= Last;

    /// <summary>Whether two passages are of one chunk, or of neighbouring chunks under the same headings.</summary>
    public bool Follows(Passage other)
    {
        var (chunk, next) = (Hit.Chunk, other.Hit.Chunk);
        return Hit.Ordinal == other.Hit.Ordinal
            || (Math.Abs(Hit.Ordinal - other.Hit.Ordinal) == 1 && chunk.DocumentId == next.DocumentId && chunk.HeadingPath.SequenceEqual(next.HeadingPath));
    }

    public Passage Join(Passage other) => this with { First = Math.Min(First, other.First), Last = Math.Max(Last, other.Last) };
}
