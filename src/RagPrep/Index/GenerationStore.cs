using Microsoft.Extensions.Logging;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;

namespace RagPrep.Index;

/// <summary>The search structures on disk, a folder a generation, derived from the catalog and never a second truth.</summary>
internal sealed class GenerationStore(string folder, CatalogFile catalog, LexicalOptions options, ILogger logger)
{
    private readonly string root = Path.Combine(folder, "generations");

    /// <summary>The catalog's newest generation: loaded when it was saved whole, else built from the catalog.</summary>
    /// <param name="save">Whether to keep what was built, and drop other generations.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    public EmbeddedIndex Open(bool save, CancellationToken cancellationToken)
    {
        using var connection = catalog.Open();
        // One read transaction, so that the number and the rows are of one state.
        using var transaction = connection.BeginTransaction(deferred: true);
        var generation = CatalogFile.Generation(connection);
        var path = PathOf(generation);
        if (TryLoad(generation, path) is { } loaded)
            return loaded;
        var built = EmbeddedIndex.Build(generation, CatalogReader.Chunks(connection), options, cancellationToken);
        if (save)
            Save(built, path);
        return built;
    }

    private string PathOf(long generation) => Path.Combine(root, generation.ToString("d10"));

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

    private void Save(EmbeddedIndex index, string path)
    {
        var temporary = Directory.CreateDirectory(path + ".tmp").FullName;
        index.Save(temporary);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        Directory.Move(temporary, path);
        foreach (var old in Directory.EnumerateDirectories(root).Where(other => other != path))
            Directory.Delete(old, recursive: true);
    }
}
