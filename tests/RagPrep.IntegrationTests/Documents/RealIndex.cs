using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>The five seeds, as found in the wild, and real interview questions in Markdown, through the whole flow once for all tests.</summary>
public sealed class RealIndex : IAsyncLifetime
{
    private static readonly string[] Folders = ["seeds", "data/ds_interviews"];

    internal Library Library { get; } = new();

    /// <summary>How the run went; null where there are no such files.</summary>
    internal IndexingReport? Report { get; private set; }

    /// <summary>The documents as the catalog keeps them, by the start of the file's name.</summary>
    internal IReadOnlyDictionary<string, StoredDocument> Seeds { get; private set; } = new Dictionary<string, StoredDocument>();

    public async Task InitializeAsync()
    {
        if (RepositoryPaths.Shared is not { } shared)
            return;
        foreach (var path in Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(shared, folder))))
        {
            if (DocumentReaders.For(path) is not null)
                File.Copy(path, Path.Combine(Library.Corpus, Path.GetFileName(path)));
        }
        Report = await Library.IndexAsync();
        Seeds = Directory.EnumerateFiles(Path.Combine(shared, "seeds")).Select(path => Path.GetFileName(path))
            .ToDictionary(file => file[..3], file => Library.Index.Document(Document.IdOf(file))!);
    }

    public Task DisposeAsync()
    {
        Library.Dispose();
        return Task.CompletedTask;
    }
}
