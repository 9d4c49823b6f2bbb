using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;

namespace RagPrep.Index;

/// <summary>Generations in this process's memory, kept in the index folder.</summary>
internal sealed class EmbeddedGenerations(string folder, LexicalOptions options, bool nearDuplicates, ILogger logger) : IGenerations
{
    private readonly GenerationFolder<EmbeddedIndex> generations = new(
        Path.Combine(folder, "generations"),
        (snapshot, cancellationToken) => EmbeddedIndex.Build(snapshot.State.Generation, CatalogReader.Chunks(snapshot.Connection), options, nearDuplicates, cancellationToken),
        (generation, path) => EmbeddedIndex.Load(generation, path, options),
        (index, path) => index.Save(path),
        logger);

    public int MostAhead => int.MaxValue;

    public IChunkIndex Open(CatalogSnapshot snapshot, Func<Func<SqliteConnection, StoredChunk?>, StoredChunk?> served, CancellationToken cancellationToken) =>
        generations.Open(snapshot, cancellationToken);

    public Task SaveAsync(CancellationToken cancellationToken)
    {
        generations.Save();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }
}
