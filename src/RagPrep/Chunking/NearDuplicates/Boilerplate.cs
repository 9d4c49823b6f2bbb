namespace RagPrep.Chunking.NearDuplicates;

/// <summary>Finds the sentences that stand in many files and say nothing of any of them: cookie notices, licence lines, calls to subscribe.</summary>
/// <remarks>
/// A file of which half stands in many others is a copy or a version of them and proves nothing: what is in such files alone is
/// no boilerplate, and is still found.
/// </remarks>
internal static class Boilerplate
{
    /// <summary>Files of their own that a sentence must stand in.</summary>
    public const int FewestFiles = 5;

    /// <summary>The share of all files that it must stand in.</summary>
    public const double SmallestShare = 0.25;

    private const double CopiedShare = 0.5;

    /// <summary>The hashes of the sentences.</summary>
    /// <param name="chunks">All chunks, a document's one after the other.</param>
    public static IReadOnlySet<ulong> Find(IReadOnlyList<Fingerprint> chunks)
    {
        var files = chunks.Count == 0 ? 0 : chunks[^1].Document + 1;
        var enough = Math.Max(FewestFiles, (int)Math.Ceiling(files * SmallestShare));
        if (files < enough)
            return new HashSet<ulong>();
        var common = InMany(chunks, chunk => chunk.Sentences, enough);
        if (common.Count == 0)
            return common;
        var copied = Copied(chunks, common, files);
        return InMany(chunks.Where(chunk => !copied[chunk.Document]), chunk => [.. chunk.Prose.Where(common.Contains)], enough);
    }

    private static HashSet<ulong> InMany(IEnumerable<Fingerprint> chunks, Func<Fingerprint, ulong[]> sentences, int enough)
    {
        var counts = new Dictionary<ulong, (int Files, int Last)>();
        foreach (var chunk in chunks)
        {
            foreach (var sentence in sentences(chunk))
            {
                var (number, last) = counts.GetValueOrDefault(sentence, (0, -1));
                if (last != chunk.Document)
                    counts[sentence] = (number + 1, chunk.Document);
            }
        }

        return [.. counts.Where(pair => pair.Value.Files >= enough).Select(pair => pair.Key)];
    }

    private static bool[] Copied(IReadOnlyList<Fingerprint> chunks, HashSet<ulong> common, int files)
    {
        var (all, shared) = (new int[files], new int[files]);
        foreach (var chunk in chunks)
        {
            all[chunk.Document] += chunk.Sentences.Length;
            shared[chunk.Document] += chunk.Sentences.Count(common.Contains);
        }

        return [.. all.Zip(shared, (sentences, inOthers) => inOthers > sentences * CopiedShare)];
    }
}
