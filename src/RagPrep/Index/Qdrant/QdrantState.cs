using System.Text.Json;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>A note in the index folder: which state of the catalog a collection was last known to have. Without it, or where it is wrong, the points are compared.</summary>
internal sealed class QdrantState(string folder)
{
    private readonly string path = Path.Combine(folder, "qdrant.json");

    /// <summary>The note, or null.</summary>
    public Known? Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Known>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the collection is known to have the state of this stamp.</summary>
    public bool Has(string collection, string stamp) => Read() is { } known && known.Collection == collection && known.Stamp == stamp;

    public void Write(string collection, string stamp, FieldAverages averages) => Write(new Known(collection, stamp, averages.Heading, averages.Text));

    /// <summary>What the collection has is not known any more; what it was weighed with is.</summary>
    public void Forget()
    {
        if (Read() is { } known)
            Write(known with { Stamp = null });
    }

    private void Write(Known known)
    {
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(known));
        File.Move(temporary, path, overwrite: true);
    }

    /// <param name="Collection">The collection.</param>
    /// <param name="Stamp">The catalog's, or null while it is changed.</param>
    /// <param name="Heading">The heading paths' average length that its points are weighed with.</param>
    /// <param name="Text">The texts'.</param>
    public sealed record Known(string Collection, string? Stamp, double Heading, double Text);
}
