using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;
using RagPrep.Index.Dense;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Index;

/// <summary>Makes a generation of chunks, a document's one after the other.</summary>
/// <param name="nearDuplicates">Whether chunks that say the same are searched once, and boilerplate not at all.</param>
internal sealed class GenerationBuilder(bool nearDuplicates)
{
    private readonly ChunkStore.Builder chunks = new();
    private readonly List<Fingerprint> fingerprints = [];
    private readonly List<byte[]> vectors = [], unitVectors = [];
    private readonly List<int> unitStarts = [0];
    private string? document;
    private int documents;

    public void Add(Chunk chunk, byte[] vector, List<byte[]> units)
    {
        chunks.Add(chunk);
        vectors.Add(vector);
        unitVectors.AddRange(units);
        unitStarts.Add(unitVectors.Count);
        if (!nearDuplicates)
            return;
        documents += chunk.DocumentId == document ? 0 : 1;
        document = chunk.DocumentId;
        fingerprints.Add(Fingerprint.Of(chunk, documents - 1));
    }

    public EmbeddedIndex Build(long generation, LexicalOptions options, CancellationToken cancellationToken)
    {
        // 1. What is said twice, and what says nothing.
        var store = chunks.Build();
        var boilerplate = Boilerplate.Find(fingerprints);
        var searched = nearDuplicates ? SearchedChunks.Of(fingerprints, boilerplate) : SearchedChunks.AllOf(store.Count);

        // 2. Words and vectors of the rest.
        var lexical = new LexicalIndexBuilder();
        var words = new IndexWordsBuilder();
        var dimensions = vectors.Count == 0 ? 1 : QuantizedVector.Dimensions(vectors[0]);
        var silence = QuantizedVector.Pack(new float[dimensions]);
        for (var i = 0; i < store.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = store.Get(i);
            var ranked = RankedText.Of(chunk, boilerplate);
            lexical.Add(ContextOf(i, chunk, store, searched), ranked.Text);
            words.Add(chunk.Context, ranked.Text);
            foreach (var unit in ranked.SilentUnits)
                unitVectors[unitStarts[i] + unit] = silence;
        }

        var dense = new DenseIndex(VectorBlocks.Of(vectors, dimensions), VectorBlocks.Of(unitVectors, dimensions), [.. unitStarts]);
        return new EmbeddedIndex(generation, store, lexical.Build(options), dense, searched, words.Build());
    }

    private static string ContextOf(int ordinal, Chunk chunk, ChunkStore store, SearchedChunks searched) =>
        searched.All.Contains(ordinal) ? SearchedContext.Of(chunk, searched.OthersOf(ordinal).Select(store.Get)) : chunk.Context;
}
