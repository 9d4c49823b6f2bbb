using System.CommandLine;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Starting;

namespace RagPrep.Cli.Evaluation;

/// <summary>What the evaluation's commands run in: the program's services, and a folder for indexes that is not the user's.</summary>
internal sealed class EvaluationSession : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string? temporary;

    /// <param name="shared">The options that every command has.</param>
    /// <param name="parsed">The command line.</param>
    public EvaluationSession(SharedOptions shared, ParseResult parsed)
    {
        services = shared.Services(parsed);
        OptionsCheck.Validate(services);
        var kept = shared.Index(parsed);
        temporary = kept is null ? Directory.CreateTempSubdirectory("ragprep-eval-").FullName : null;
        Host = new SystemHost(services, temporary ?? Path.Combine(Path.GetFullPath(kept!), "evaluation"));
    }

    public SystemHost Host { get; }

    public IServiceProvider Services => services;

    public EvaluationRunner Runner => new(Host, TimeProvider.System, new EvaluationLines());

    /// <summary>Runs a command in a session.</summary>
    public static Task<int> RunAsync(SharedOptions shared, ParseResult parsed, Func<EvaluationSession, Task<int>> command) => EvaluationInput.GuardAsync(async () =>
    {
        await using var session = new EvaluationSession(shared, parsed);
        return await command(session);
    });

    /// <summary>Labelled questions, or so many of them.</summary>
    public static IReadOnlyList<Question> Questions(string? path, int? sample)
    {
        var questions = QuestionFile.Read(RepositoryHome.Resolve(path ?? "corpus/evaluation/questions.jsonl"));
        return sample is { } count ? Sample.Of(questions, count) : questions;
    }

    /// <summary>A BEIR set, or so many of its queries.</summary>
    public static BeirSet Beir(string folder, int? sample)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"The folder {folder} does not exist. A BEIR set is a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.");
        var set = BeirSet.Read(folder);
        return sample is { } count ? set with { Queries = Sample.Of(set.Queries, count) } : set;
    }

    /// <summary>The systems of a file.</summary>
    public static IReadOnlyList<SystemSpec> Systems(string path) => SystemFile.Read(RepositoryHome.Resolve(path));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (temporary is not null)
            Directory.Delete(temporary, recursive: true);
    }
}
