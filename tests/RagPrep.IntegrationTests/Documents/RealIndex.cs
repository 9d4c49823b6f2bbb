using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>Real interview questions in Markdown and, where they are, the five seeds as found in the wild, through the whole flow once for all tests.</summary>
public sealed class RealIndex : IAsyncLifetime
{
    internal Library Library { get; } = new();

    /// <summary>Number of files given.</summary>
    internal int Files { get; private set; }

    /// <summary>How the run went.</summary>
    internal IndexingReport? Report { get; private set; }

    /// <summary>The seeds as the catalog keeps them, by the start of the file's name; none where there are none beside the checkout.</summary>
    internal IReadOnlyDictionary<string, StoredDocument> Seeds { get; private set; } = new Dictionary<string, StoredDocument>();

    public async Task InitializeAsync()
    {
        var seeds = RepositoryPaths.Shared is { } shared ? Directory.GetFiles(Path.Combine(shared, "seeds")) : [];
        foreach (var path in Directory.GetFiles(Path.Combine(RepositoryPaths.Data, "ds_interviews")).Concat(seeds).Where(path => DocumentReaders.For(path) is not null))
        {
            File.Copy(path, Path.Combine(Library.Corpus, Path.GetFileName(path)));
            Files++;
        }
        Report = await Library.IndexAsync();
        Seeds = seeds.Select(path => Path.GetFileName(path)).ToDictionary(file => file[..3], file => Library.Index.Document(Document.IdOf(file))!);
    }

    public Task DisposeAsync()
    {
        Library.Dispose();
        return Task.CompletedTask;
    }
}
