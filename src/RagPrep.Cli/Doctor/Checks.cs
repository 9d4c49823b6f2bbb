using System.Diagnostics;
using Microsoft.Extensions.Options;
using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.Models;
using RagPrep.Starting;

namespace RagPrep.Cli.Doctor;

/// <summary>Looks at all that a start needs, and changes nothing.</summary>
internal static class Checks
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Runs every check that can run.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = Options(services);
        // With wrong options the rest would look at the wrong places.
        if (options.Any(finding => finding.Health == Health.Broken))
            return options;
        return
        [
            .. options,
            await ModelsAsync(services, cancellationToken),
            Corpus(services),
            .. await IndexAsync(services, cancellationToken),
            .. await QdrantCheck.RunAsync(services, cancellationToken),
            Disk(services),
            SlackCheck.Run(services),
        ];
    }

    private static IReadOnlyList<Finding> Options(IServiceProvider services)
    {
        try
        {
            OptionsCheck.Validate(services);
            return [new Finding("options", Health.Ok, "All options are valid.")];
        }
        catch (OptionsException wrong)
        {
            return [.. wrong.Errors.Select(error =>
                new Finding("options", Health.Broken, error, "Correct it in appsettings.json, the environment or the command line."))];
        }
    }

    private static async Task<Finding> ModelsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            await ModelWarmUp.RunAsync(services, cancellationToken);
            return new Finding("models", Health.Ok, $"Embedder and reranker are whole and ran, in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms.");
        }
        catch (ModelException wrong)
        {
            return new Finding("models", Health.Broken, wrong.Message);
        }
    }

    private static Finding Corpus(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IOptions<CorpusOptions>>().Value.Path;
        const string remedy = "Put documents there, or name another folder with --corpus.";
        if (!Directory.Exists(folder))
            return new Finding("corpus", Health.Broken, $"The folder {folder} does not exist.", remedy);
        try
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(file => DocumentReaders.For(file) is not null);
            return files > 0
                ? new Finding("corpus", Health.Ok, $"{folder} has {files} files that can be indexed.")
                : new Finding("corpus", Health.Broken, $"{folder} has no files that can be indexed ({string.Join(' ', DocumentReaders.Extensions.Order())}).", remedy);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new Finding("corpus", Health.Broken, $"{folder} cannot be read: {wrong.Message}", "Give yourself the right to read it.");
        }
    }

    private static async Task<IReadOnlyList<Finding>> IndexAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var index = services.GetRequiredService<StudyIndex>();
            await index.OpenAsync(writable: false, cancellationToken);
            if (index.Current is not { } current)
                return [new Finding("index", Health.Warning, "There is no index yet.", "Run 'index', or ask: the first question makes it.")];

            var documents = index.Documents();
            var whole = new Finding("index", Health.Ok, $"{documents.Count} files, {current.Count} chunks, generation {current.Generation}.");
            return [whole, .. documents.Where(document => document.Error is not null).Select(document =>
                new Finding("index", Health.Warning, $"{document.File} could not be read: {document.Error}", "Mend or remove the file, then run 'index'."))];
        }
        catch (IndexException wrong)
        {
            return [new Finding("index", Health.Broken, wrong.Message)];
        }
        catch (ModelException)
        {
            return [new Finding("index", Health.Warning, "Not looked at, since it needs the models.")];
        }
    }

    private static Finding Disk(IServiceProvider services)
    {
        var folder = new DirectoryInfo(services.GetRequiredService<IOptions<IndexOptions>>().Value.Path);
        while (!folder.Exists && folder.Parent is not null)
            folder = folder.Parent;
        var free = new DriveInfo(folder.FullName).AvailableFreeSpace / Megabyte;
        const string remedy = "Make room, or put the index elsewhere with --index.";
        return free switch
        {
            < 50 => new Finding("disk", Health.Broken, $"Only {free} MB are free where the index is ({folder.FullName}).", remedy),
            < 500 => new Finding("disk", Health.Warning, $"{free} MB are free where the index is ({folder.FullName}).", remedy),
            _ => new Finding("disk", Health.Ok, $"{free:N0} MB are free where the index is."),
        };
    }
}
