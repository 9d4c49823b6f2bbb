using Microsoft.Extensions.DependencyInjection;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Labelled questions with the services of a system that searches their documents.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Services">The system's services; disposed with this.</param>
internal sealed record OpenCollection(string Name, IReadOnlyList<Question> Questions, ServiceProvider Services) : IAsyncDisposable
{
    /// <summary>Searches the documents.</summary>
    public IRetriever Retriever => Services.GetRequiredService<IRetriever>();

    /// <summary>Brings the index up to date and opens it.</summary>
    public static async Task<OpenCollection> OfAsync(
        LabelledCollection collection, SystemHost host, SystemSpec system, Action<IServiceCollection> replace, CancellationToken cancellationToken)
    {
        var services = host.Build(system, collection.Name, own =>
        {
            replace(own);
            own.PostConfigure<CorpusOptions>(options => options.Path = collection.Folder ?? options.Path);
        });
        var open = new OpenCollection(collection.Name, collection.Questions, services);
        try
        {
            var index = services.GetRequiredService<StudyIndex>();
            await index.OpenAsync(writable: true, cancellationToken);
            await index.UpdateAsync(null, cancellationToken);
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    /// <summary>For a provenance: '330 questions', or '398 questions (330 of questions, 68 of ds_interviews)'.</summary>
    public static string Describe(IReadOnlyList<OpenCollection> collections, string what, Func<Question, bool> counts)
    {
        var text = $"{collections.Sum(collection => collection.Questions.Count(counts))} {what}";
        return collections.Count == 1 ? text : $"{text} ({string.Join(", ", collections.Select(collection => $"{collection.Questions.Count(counts)} of {collection.Name}"))})";
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
