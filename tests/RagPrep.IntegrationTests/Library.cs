using RagPrep.Index;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests;

/// <summary>The library with the real models over folders of its own, which vanish with it.</summary>
internal sealed class Library : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-").FullName;
    private readonly ServiceProvider services;

    /// <param name="corpus">The documents; a new, empty folder where null.</param>
    /// <param name="index">The index folder; a new one where null.</param>
    /// <param name="options">Further options as configuration keys.</param>
    public Library(string? corpus = null, string? index = null, params (string Key, string Value)[] options)
    {
        Corpus = corpus ?? Directory.CreateDirectory(Path.Combine(folder, "corpus")).FullName;
        IndexFolder = index ?? Path.Combine(folder, "index");
        var values = new Dictionary<string, string?> { ["Corpus:Path"] = Corpus, ["Index:Path"] = IndexFolder, ["Models:Path"] = RepositoryPaths.Models, ["Reranking:DeadlineMilliseconds"] = "60000", ["Answering:DeadlineMilliseconds"] = "60000" };
        foreach (var (key, value) in options)
            values[key] = value;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddRagPrep(configuration).BuildServiceProvider();
    }

    public string Corpus { get; }

    public string IndexFolder { get; }

    public StudyIndex Index => Get<StudyIndex>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public void Write(string file, string text)
    {
        var path = Path.Combine(Corpus, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Opens the index and brings it up to date.</summary>
    public async Task<IndexingReport> IndexAsync()
    {
        if (Index.Current is null)
            await Index.OpenAsync(writable: true, CancellationToken.None);
        return await Index.UpdateAsync(null, CancellationToken.None);
    }

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
