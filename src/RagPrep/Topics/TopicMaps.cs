using System.Collections.Concurrent;
using System.Numerics.Tensors;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Index.Dense;

namespace RagPrep.Topics;

/// <summary>The topics of what is indexed: made when they are first asked for, and kept until the index changes.</summary>
public sealed class TopicMaps(StudyIndex index)
{
    // Of more, every second, third, … is read: what the map shows is the same, and the clustering stays a matter of seconds.
    private const int MostPassages = 10_000;

    // Filters that were asked for: by file and topic there may be any number.
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<(long Generation, string? File, string? Topic), Lazy<Task<TopicMap>>> maps = new();

    /// <summary>The topics.</summary>
    /// <param name="filter">Which passages count.</param>
    /// <param name="cancellationToken">Ends the waiting; what is being made is made to its end.</param>
    /// <exception cref="InvalidOperationException">Nothing is indexed yet.</exception>
    /// <exception cref="IndexException">The catalog is damaged.</exception>
    public async Task<TopicMap> GetAsync(ChunkFilter filter, CancellationToken cancellationToken)
    {
        var generation = (index.Current ?? throw new InvalidOperationException("Nothing is indexed yet.")).Generation;
        foreach (var old in maps.Keys.Where(key => key.Generation != generation || maps.Count > MostKept))
            maps.TryRemove(old, out _);
        var key = (generation, filter.File, filter.Topic);
        var made = maps.GetOrAdd(key, _ => new(() => Task.Run(() => Make(generation, filter), CancellationToken.None)));
        try
        {
            return await made.Value.WaitAsync(cancellationToken);
        }
        catch when (made.Value.IsFaulted)
        {
            maps.TryRemove(key, out _);
            throw;
        }
    }

    private TopicMap Make(long generation, ChunkFilter filter)
    {
        var documents = index.Documents().Where(document => document.Chunks > 0 && filter.Matches(document.File)).ToList();
        var step = 1 + (documents.Sum(document => document.Chunks) - 1) / MostPassages;
        var (chunks, vectors, place) = (new List<Chunk>(), new List<float[]>(), 0);
        foreach (var stored in documents.SelectMany(document => index.ChunksOf(document.Id)))
        {
            if (place++ % step != 0)
                continue;
            chunks.Add(stored.Chunk);
            vectors.Add(Unit(stored.Vector));
        }
        return new TopicMap(generation, chunks.Count, TopicMaker.Of(chunks, vectors, CancellationToken.None));
    }

    private static float[] Unit(byte[] packed)
    {
        var values = new sbyte[QuantizedVector.Dimensions(packed)];
        QuantizedVector.Unpack(packed, values);
        var vector = Array.ConvertAll(values, value => (float)value);
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
            TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}
