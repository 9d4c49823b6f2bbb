using RagPrep.Chunking;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index;

/// <summary>A generation held in this process's memory: chunks, postings and vectors in flat arrays.</summary>
internal sealed class EmbeddedIndex(long generation, ChunkStore chunks, LexicalIndex lexical, DenseIndex dense, SearchedChunks searched, IndexWords words) : IChunkIndex
{
    private const string ChunksFile = "chunks.bin", LexicalFile = "lexical.bin", DenseFile = "dense.bin", SearchedFile = "searched.bin", WordsFile = "words.bin";

    public long Generation => generation;

    public int Count => chunks.Count;

    public LexicalIndex Lexical => lexical;

    public IndexWords Words => words;

    public ValueTask<IReadOnlyList<ScoredChunk>> SearchLexicalAsync(
        string query, IReadOnlyList<Expansion> expansions, int top, ChunkFilter? filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = new ScoredChunk[Math.Min(top, Count)];
        var number = lexical.Search(query, expansions, found, Searched(filter).Bits);
        return ValueTask.FromResult<IReadOnlyList<ScoredChunk>>(new ArraySegment<ScoredChunk>(found, 0, number));
    }

    public ValueTask<IReadOnlyList<ScoredChunk>> SearchDenseAsync(ReadOnlyMemory<float> query, int top, ChunkFilter? filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(dense.Search(query.Span, top, Searched(filter)));
    }

    public ValueTask<float> SimilarityAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult(dense.Similarity(query.Span, ordinal));

    public ValueTask<IReadOnlyList<float>> UnitSimilaritiesAsync(ReadOnlyMemory<float> query, int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<float>>(dense.UnitSimilarities(query.Span, ordinal));

    public double InverseDocumentFrequency(string term) => Bm25.Rarity(Count, lexical.DocumentFrequency(term));

    public IReadOnlyList<TermScore> ExplainLexical(string query, IReadOnlyList<Expansion> expansions, int ordinal) => lexical.Explain(query, expansions, ordinal);

    public ValueTask<Chunk> GetAsync(int ordinal, CancellationToken cancellationToken) =>
        ValueTask.FromResult(searched.WithPlaces(chunks.Get(ordinal), ordinal, chunks.Get));

    public int? Find(string chunkId) => chunks.Find(chunkId);

    /// <summary>Builds a generation of all that the catalog holds.</summary>
    /// <param name="generation">Its number.</param>
    /// <param name="rows">The chunks by file and place, with their vectors and their units'.</param>
    /// <param name="options">BM25's parameters.</param>
    /// <param name="nearDuplicates">Whether chunks that say the same are searched once, and boilerplate not at all.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    public static EmbeddedIndex Build(
        long generation, IEnumerable<StoredChunk> rows, LexicalOptions options, bool nearDuplicates,
        CancellationToken cancellationToken)
    {
        var builder = new GenerationBuilder(nearDuplicates);
        foreach (var (chunk, vector, units) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(chunk, vector, units);
        }
        return builder.Build(generation, options, cancellationToken);
    }

    /// <summary>Writes the generation's files into a folder and makes them durable.</summary>
    public void Save(string folder)
    {
        Save(Path.Combine(folder, ChunksFile), chunks.Write);
        Save(Path.Combine(folder, LexicalFile), lexical.Write);
        Save(Path.Combine(folder, DenseFile), dense.Write);
        Save(Path.Combine(folder, SearchedFile), searched.Write);
        Save(Path.Combine(folder, WordsFile), words.Write);
    }

    /// <summary>Loads what <see cref="Save(string)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static EmbeddedIndex Load(long generation, string folder, LexicalOptions options)
    {
        var chunks = Load(Path.Combine(folder, ChunksFile), ChunkStore.Read);
        var lexical = Load(Path.Combine(folder, LexicalFile), stream => LexicalIndex.Read(stream, options));
        var dense = Load(Path.Combine(folder, DenseFile), DenseIndex.Read);
        var searched = Load(Path.Combine(folder, SearchedFile), SearchedChunks.Read);
        var words = Load(Path.Combine(folder, WordsFile), IndexWords.Read);
        return chunks.Count == dense.Count && chunks.Count == lexical.Count && chunks.Count == searched.Count
            ? new EmbeddedIndex(generation, chunks, lexical, dense, searched, words)
            : throw new InvalidDataException("The generation's files are not of one make.");
    }

    private ChunkSet Searched(ChunkFilter? filter) => filter is null ? searched.All : searched.Among(chunks.Where(filter));

    private static void Save(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    private static T Load<T>(string path, Func<Stream, T> read)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return read(stream);
    }
}
