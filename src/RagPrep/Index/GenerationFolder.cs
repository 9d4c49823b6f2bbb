using Microsoft.Extensions.Logging;
using RagPrep.Index.Catalog;

namespace RagPrep.Index;

/// <summary>What is derived from the catalog, on disk, a folder a generation.</summary>
/// <param name="root">The folder of folders.</param>
/// <param name="build">Derives it.</param>
/// <param name="load">Reads a generation's folder.</param>
/// <param name="save">Writes one.</param>
/// <param name="logger">Told of what is damaged.</param>
internal sealed class GenerationFolder<T>(
    string root, Func<CatalogSnapshot, CancellationToken, T> build, Func<long, string, T> load, Action<T, string> save, ILogger logger) where T : class
{
    private (T Index, string Path)? unsaved;

    /// <summary>The generation of a snapshot: loaded when it was saved whole, else built from the catalog.</summary>
    public T Open(CatalogSnapshot snapshot, CancellationToken cancellationToken)
    {
        var (generation, stamp) = snapshot.State;
        var path = Path.Combine(root, $"{generation:d10}-{stamp}");
        if (TryLoad(generation, path) is { } loaded)
            return loaded;
        var built = build(snapshot, cancellationToken);
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
            save(index, temporary);
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

    private T? TryLoad(long generation, string path)
    {
        if (!Directory.Exists(path))
            return null;
        try
        {
            return load(generation, path);
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
