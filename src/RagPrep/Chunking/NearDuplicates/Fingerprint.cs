namespace RagPrep.Chunking.NearDuplicates;

/// <summary>What is kept of a chunk while chunks are compared.</summary>
/// <param name="Document">The document's number; those of one document are added one after the other.</param>
/// <param name="Text">Equal for texts that say the same; of a short one with its heading path, for 'True.' answers one question and not another.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Sentences">Hashes of the sentences, sorted and without repeats.</param>
/// <param name="Prose">Those of them that may be boilerplate.</param>
/// <param name="Signature">Min-hashes of the shingles.</param>
internal sealed record Fingerprint(int Document, UInt128 Text, int Words, ulong[] Sentences, ulong[] Prose, uint[] Signature)
{
    /// <summary>A text with fewer words says the same as another only under the same headings, and is near to none.</summary>
    public const int FewWords = 20;

    /// <summary>Reads a chunk.</summary>
    public static Fingerprint Of(Chunk chunk, int document)
    {
        var words = MinHash.Words(chunk.Text).Count;
        var sentences = Sentence.Of(chunk).Where(sentence => sentence.Hash != 0).ToList();
        return new Fingerprint(
            document,
            SameText.HashOf(words < FewWords ? string.Join('\n', chunk.HeadingPath.Append(chunk.Text)) : chunk.Text),
            words,
            [.. sentences.Select(sentence => sentence.Hash).Distinct().Order()],
            [.. sentences.Where(sentence => sentence.IsProse).Select(sentence => sentence.Hash).Distinct()],
            words < FewWords ? [] : MinHash.Sign(chunk.Text));
    }

    /// <summary>Whether every sentence of the other chunk is one of this one's.</summary>
    public bool Holds(Fingerprint other)
    {
        var i = 0;
        foreach (var sentence in other.Sentences)
        {
            while (i < Sentences.Length && Sentences[i] < sentence)
                i++;
            if (i == Sentences.Length || Sentences[i] != sentence)
                return false;
        }

        return true;
    }
}
