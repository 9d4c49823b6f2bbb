using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;

namespace RagPrep.Index;

/// <summary>Which chunks of a generation searches look at: of those that say the same one, and none that is boilerplate.</summary>
internal sealed class SearchedChunks
{
    // By ordinal: the first chunk with the same text, and the one that is searched in its place; NoChunk for boilerplate.
    private const int NoChunk = -1;

    private readonly int[] same;
    private readonly int[] searched;
    private readonly ILookup<int, int> groups;

    private SearchedChunks(int[] same, int[] searched)
    {
        (this.same, this.searched) = (same, searched);
        groups = Enumerable.Range(0, searched.Length).Where(i => searched[i] >= 0 && searched[i] != i).ToLookup(i => searched[i]);
        var all = new ChunkSet(Count);
        foreach (var i in Enumerable.Range(0, Count).Where(i => searched[i] == i))
            all.Add(i);
        All = all;
    }

    public int Count => searched.Length;

    /// <summary>Those that a search without a filter looks at.</summary>
    public ChunkSet All { get; }

    /// <summary>Those that a search looks at which may return only <paramref name="allowed"/> ones: where the one that is searched is not among them, others of its group are.</summary>
    public ChunkSet Among(ChunkSet allowed)
    {
        var (among, seen) = (new ChunkSet(Count), new ChunkSet(Count));
        for (var i = 0; i < Count; i++)
        {
            if (!allowed.Contains(i) || searched[i] == NoChunk)
                continue;
            if (allowed.Contains(searched[i]) ? searched[i] == i : !seen.Contains(same[i]))
                among.Add(i);
            seen.Add(same[i]);
        }
        return among;
    }

    /// <summary>The other chunks that say the same, by ordinal.</summary>
    public IEnumerable<int> OthersOf(int ordinal) =>
        searched[ordinal] == NoChunk ? [] : groups[searched[ordinal]].Append(searched[ordinal]).Where(other => other != ordinal).Order();

    /// <summary>The chunk with the places of the others that say the same.</summary>
    public Chunk WithPlaces(Chunk chunk, int ordinal, Func<int, Chunk> get) =>
        chunk with { AlsoAt = [.. chunk.AlsoAt, .. OthersOf(ordinal).Select(get).SelectMany(other => other.AlsoAt.Prepend(other.Place))] };

    public static SearchedChunks Of(IReadOnlyList<Fingerprint> chunks, IReadOnlySet<ulong> boilerplate)
    {
        var (same, searched) = RepeatedChunks.Find(chunks);
        for (var i = 0; i < chunks.Count && boilerplate.Count > 0; i++)
        {
            if (chunks[i].Sentences.Length > 0 && chunks[i].Sentences.All(boilerplate.Contains))
                searched[i] = NoChunk;
        }
        return new SearchedChunks(same, searched);
    }

    /// <summary>All of so many chunks.</summary>
    public static SearchedChunks AllOf(int count) => new([.. Enumerable.Range(0, count)], [.. Enumerable.Range(0, count)]);

    public void Write(Stream stream)
    {
        var writer = new ArrayWriter(stream);
        writer.Write(same);
        writer.Write(searched);
        writer.Finish();
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static SearchedChunks Read(Stream stream)
    {
        var reader = new ArrayReader(stream);
        var (same, searched) = (reader.Read<int>(), reader.Read<int>());
        reader.Finish();
        return new SearchedChunks(same, searched);
    }
}
