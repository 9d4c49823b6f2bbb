using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Index;

/// <summary>Small files in an index of one provider, made once for all tests of a class.</summary>
public class IndexedLibrary : IAsyncLifetime
{
    private Library? library;

    internal Library Library => library!;

    /// <summary>The provider's options, once it runs.</summary>
    protected virtual Task<(string Key, string Value)[]> StartAsync() => Task.FromResult<(string, string)[]>([]);

    /// <summary>Ends what was started.</summary>
    protected virtual Task StopAsync() => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        library = new Library(options: await StartAsync());
        SmallCorpus.WriteTo(library.Corpus);
        // The same block twice: searched once, and where a filter leaves that one out the other.
        library.Write("copies/p-values.md", await File.ReadAllTextAsync(Path.Combine(library.Corpus, "statistics/p-values.md")));
        await library.IndexAsync();
    }

    public async Task DisposeAsync()
    {
        library?.Dispose();
        await StopAsync();
    }
}
