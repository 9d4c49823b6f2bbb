using System.Text;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>What of a chunk takes part in the ranking: all but boilerplate and markup. The document's text, and the chunk's, keep it.</summary>
/// <param name="Text">The chunk's text without it; empty where it is nothing else.</param>
/// <param name="SilentUnits">The units that are nothing else.</param>
internal sealed record RankedText(string Text, IReadOnlyList<int> SilentUnits)
{
    /// <summary>Leaves out of a chunk the sentences that <see cref="Boilerplate"/> found.</summary>
    public static RankedText Of(Chunk chunk, IReadOnlySet<ulong> boilerplate)
    {
        if (boilerplate.Count == 0)
            return new RankedText(chunk.Plain(0, chunk.Units.Count - 1), []);
        var sentences = Sentence.Of(chunk).ToList();
        if (!sentences.Any(sentence => boilerplate.Contains(sentence.Hash)))
            return new RankedText(chunk.Plain(0, chunk.Units.Count - 1), []);
        var kept = new StringBuilder();
        var position = chunk.Characters.From;
        foreach (var sentence in sentences.Where(sentence => boilerplate.Contains(sentence.Hash)))
        {
            kept.Append(chunk.Text.AsSpan(position - chunk.Characters.From, sentence.Characters.From - position));
            position = sentence.Characters.To;
        }

        kept.Append(chunk.Text.AsSpan(position - chunk.Characters.From));
        return new RankedText(kept.ToString().Trim(), [.. sentences
            .GroupBy(sentence => sentence.Unit)
            .Where(unit => unit.All(sentence => sentence.Hash == 0 || boilerplate.Contains(sentence.Hash)))
            .Select(unit => unit.Key)]);
    }
}
