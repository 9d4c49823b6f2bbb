using Microsoft.Extensions.Logging;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;

namespace RagPrep.Index;

/// <summary>The search structures on disk, a folder a generation, derived from the catalog and never a second truth.</summary>
internal sealed class GenerationStore(string folder, LexicalOptions options, bool nearDuplicates, ILogger logger)
{
    private readonly string root = Path.Combine(folder, "generations");
    private (EmbeddedIndex Index, string Path)? unsaved;

    /// <summary>The generation of a snapshot: loaded when it was saved whole, else built from the catalog.</summary>
    public EmbeddedIndex Open(CatalogSnapshot snapshot, CancellationToken cancellationToken)
    {
        var (generation, stamp) = snapshot.State;
        var path = Path.Combine(root, $"{generation:d10}-{stamp}");
        if (TryLoad(generation, path) is { } loaded)
            return loaded;
        var built = EmbeddedIndex.Build(generation, CatalogReader.Chunks(snapshot.Connection), options, nearDuplicates, cancellationToken);
        unsaved = (built, path);
        return built;
    }

    /// <summary>Keeps the generation that was built last, if any, and drops all others. For the folder's one writer.</summary>
    /// <exception cref="IOException">The disk is full, for one; then the next opening builds the generation again.</exception>
    public void Save()
    {
        if (unsaved is not var (index, path))
            return;
        var temporary = path + ".tmp";
        try
        {
            Directory.CreateDirectory(temporary);
            index.Save(temporary);
            Remove(path);
            Directory.Move(temporary, path);
        }
        catch
        {
            // What a full disk took half of would only keep it full.
            Remove(temporary);
            throw;
        }
        unsaved = null;
        foreach (var old in Directory.EnumerateDirectories(root).Where(other => other != path))
            Remove(old);
    }

    private EmbeddedIndex? TryLoad(long generation, string path)
    {
        if (!Directory.Exists(path))
            return null;
        try
        {
            return EmbeddedIndex.Load(generation, path, options);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Log.GenerationRebuilt(logger, path, exception.Message);
            return null;
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
