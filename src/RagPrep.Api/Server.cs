using Microsoft.Extensions.Options;
using RagPrep.Api.Http;
using RagPrep.Api.Jobs;
using RagPrep.Index;
using RagPrep.Starting;
using Spectre.Console;

namespace RagPrep.Api;

/// <summary>The server's life: options, models, index, listening, first scan, end.</summary>
internal static class Server
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>A builder that reads appsettings.json beside the program, the environment and the command line.</summary>
    /// <exception cref="OptionsException">appsettings.json or the command line cannot be read.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            if (new[] { "urls", "http_ports", "https_ports" }.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
                builder.WebHost.UseUrls(DefaultUrl);
            // What ends the start is said in one sentence (see Listening), not with the host's stack trace before it.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            return builder;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            throw new OptionsException([wrong.InnerException?.Message ?? wrong.Message], wrong);
        }
    }

    /// <summary>Serves until the program is told to stop.</summary>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;

        // 1. What would make the start useless later is found first.
        OptionsCheck.Validate(app.Services);
        await ModelWarmUp.RunAsync(app.Services, stopping);
        app.Services.GetRequiredService<Readiness>().ModelsRan();

        // 2. What was indexed before is served at once.
        var index = app.Services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: true, stopping);
        await ModelWarmUp.SearchAsync(app.Services, stopping);
        await Listening.StartAsync(app);

        // 3. The folder is scanned: before the first index with a display, else behind the questions.
        var jobs = app.Services.GetRequiredService<IndexJobs>();
        if (index.Current is null)
        {
            await IndexFirstAsync(index, jobs);
            await ModelWarmUp.SearchAsync(app.Services, stopping);
        }
        else
        {
            jobs.Request();
        }

        // 4. From then on it is watched, where that is wished.
        var watching = app.Services.GetRequiredService<IOptions<CorpusOptions>>().Value.Watch
            ? app.Services.GetRequiredService<CorpusWatch>().RunAsync(() => jobs.Request(), stopping)
            : Task.CompletedTask;

        if (HostRule.Notice(app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value, app.Urls) is { } notice)
            Console.WriteLine(notice);
        Console.WriteLine($"Ready: {string.Join(", ", app.Urls)}  (Ctrl-C stops)");
        await app.WaitForShutdownAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Ok;
    }

    private static async Task IndexFirstAsync(StudyIndex index, IndexJobs jobs)
    {
        try
        {
            await IndexingDisplay.RunAsync(AnsiConsole.Console, display => jobs.Request(display).Completion);
        }
        catch (IndexException failure) when (index.Current is not null)
        {
            // All is indexed, and only the cluster does not have it yet: it is told what it lacks when it answers.
            Console.Error.WriteLine(failure.Message);
        }
    }
}
