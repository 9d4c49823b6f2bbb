namespace RagPrep.Chunking.NearDuplicates;

/// <summary>Finds the chunks of an index that say what another says: one is searched, the others are places of it.</summary>
/// <remarks>
/// A chunk is a repeat where its text is the same as another's, or where MinHash finds the two alike and every one of its sentences
/// stands in the other. So no sentence is lost, and of two chunks that differ by a number both are searched.
/// </remarks>
internal static class RepeatedChunks
{
    /// <summary>Estimated Jaccard coefficient of the 5-word shingles from which on two chunks are alike.</summary>
    public const double Alike = 0.8;

    // Bounds the work where thousands of chunks are alike and none holds another.
    private const int MostInBucket = 16;

    /// <summary>By ordinal, the first chunk with the same text, and the one that is searched in its place: itself, or the first or fullest of those that say the same.</summary>
    /// <param name="chunks">All chunks by ordinal.</param>
    public static (int[] Same, int[] Searched) Find(IReadOnlyList<Fingerprint> chunks)
    {
        var same = Same(chunks);
        var searched = same.ToArray();
        var buckets = new Dictionary<ulong, List<int>>();
        var fullestFirst = Enumerable.Range(0, chunks.Count)
            .Where(i => searched[i] == i && chunks[i].Signature.Length > 0)
            .OrderByDescending(i => chunks[i].Sentences.Length).ThenBy(i => i);
        foreach (var i in fullestFirst)
        {
            if (HolderOf(i, chunks, buckets) is { } holder)
                searched[i] = holder;
            else
                Add(i, chunks[i].Signature, buckets);
        }

        for (var i = 0; i < searched.Length; i++)
            searched[i] = searched[searched[i]];
        return (same, searched);
    }

    private static int[] Same(IReadOnlyList<Fingerprint> chunks)
    {
        var first = new Dictionary<UInt128, int>();
        var same = new int[chunks.Count];
        for (var i = 0; i < same.Length; i++)
            same[i] = chunks[i].Text == 0 || first.TryAdd(chunks[i].Text, i) ? i : first[chunks[i].Text];
        return same;
    }

    private static int? HolderOf(int chunk, IReadOnlyList<Fingerprint> chunks, Dictionary<ulong, List<int>> buckets)
    {
        var one = chunks[chunk];
        for (var band = 0; band < MinHash.Bands; band++)
        {
            foreach (var other in buckets.GetValueOrDefault(MinHash.Bucket(one.Signature, band)) ?? [])
            {
                if (MinHash.Similarity(one.Signature, chunks[other].Signature) >= Alike && chunks[other].Holds(one))
                    return other;
            }
        }

        return null;
    }

    private static void Add(int chunk, uint[] signature, Dictionary<ulong, List<int>> buckets)
    {
        for (var band = 0; band < MinHash.Bands; band++)
        {
            var bucket = MinHash.Bucket(signature, band);
            var list = buckets.TryGetValue(bucket, out var found) ? found : buckets[bucket] = new List<int>(1);
            if (list.Count < MostInBucket)
                list.Add(chunk);
        }
    }
}
