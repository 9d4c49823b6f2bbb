using System.Text.Json;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index.Qdrant;

/// <summary>
/// What this process knows of a generation whose points are on a cluster: no text, no posting and no vector, some sixty bytes a chunk and
/// the vocabulary. Immutable.
/// </summary>
/// <param name="Generation">The catalog's number of it.</param>
/// <param name="Dimensions">Of its vectors; 0 where there is none.</param>
/// <param name="Ids">By ordinal, a chunk's id.</param>
/// <param name="Marks">By ordinal, a hash of what its point is made of: equal marks, equal points.</param>
/// <param name="Documents">By ordinal, the place of its document in <paramref name="Files"/>.</param>
/// <param name="Files">The documents.</param>
/// <param name="Searched">Which chunks searches look at.</param>
/// <param name="Boilerplate">Hashes of the sentences that no search looks at.</param>
/// <param name="Averages">The lengths that its terms are weighed with.</param>
/// <param name="Terms">In how many chunks each term stands.</param>
/// <param name="Words">The words as the chunks write them.</param>
internal sealed record QdrantGeneration(
    long Generation, int Dimensions, ulong[] Ids, ulong[] Marks, int[] Documents, (string Id, string File)[] Files, SearchedChunks Searched,
    IReadOnlySet<ulong> Boilerplate, FieldAverages Averages, TermStatistics Terms, IndexWords Words)
{
    private readonly Lazy<Dictionary<ulong, int>> ordinals = new(() => Enumerable.Range(0, Ids.Length).ToDictionary(ordinal => Ids[ordinal]));

    public int Count => Ids.Length;

    public int? Find(ulong id) => ordinals.Value.TryGetValue(id, out var ordinal) ? ordinal : null;

    public void Save(string folder)
    {
        Write(Path.Combine(folder, "points.bin"), stream =>
        {
            var writer = new ArrayWriter(stream);
            writer.Write([Dimensions]);
            writer.Write(Ids);
            writer.Write(Marks);
            writer.Write(Documents);
            writer.Write(JsonSerializer.SerializeToUtf8Bytes(Files.SelectMany(file => new[] { file.Id, file.File })));
            writer.Write([.. Boilerplate]);
            writer.Write([Averages.Heading, Averages.Text]);
            writer.Finish();
        });
        Write(Path.Combine(folder, "searched.bin"), Searched.Write);
        Write(Path.Combine(folder, "terms.bin"), Terms.Write);
        Write(Path.Combine(folder, "words.bin"), Words.Write);
    }

    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static QdrantGeneration Load(long generation, string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "points.bin"));
        var reader = new ArrayReader(stream);
        var (dimensions, ids, marks, documents) = (reader.Read<int>()[0], reader.Read<ulong>(), reader.Read<ulong>(), reader.Read<int>());
        var files = JsonSerializer.Deserialize<string[]>(reader.Read<byte>())!.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();
        var (boilerplate, averages) = (reader.Read<ulong>(), reader.Read<double>());
        reader.Finish();
        return new QdrantGeneration(
            generation, dimensions, ids, marks, documents, files, Read(Path.Combine(folder, "searched.bin"), SearchedChunks.Read), boilerplate.ToHashSet(),
            new FieldAverages(averages[0], averages[1]), Read(Path.Combine(folder, "terms.bin"), TermStatistics.Read), Read(Path.Combine(folder, "words.bin"), IndexWords.Read));
    }

    private static void Write(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        using var stream = File.OpenRead(path);
        return read(stream);
    }
}
