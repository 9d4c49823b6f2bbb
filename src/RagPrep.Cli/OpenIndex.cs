using RagPrep.Index;
using RagPrep.Starting;
using Spectre.Console;

namespace RagPrep.Cli;

/// <summary>Services whose index is open.</summary>
internal static class OpenIndex
{
    private static readonly IAnsiConsole Progress =
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Opens the index to read, beside a server that may hold it; makes it first when there is none.</summary>
    /// <param name="build">Makes the services.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<ServiceProvider> ForReadingAsync(Func<ServiceProvider> build, CancellationToken cancellationToken)
    {
        var services = build();
        if (await HasIndexAsync(services, cancellationToken))
            return services;

        await services.DisposeAsync();
        await Console.Error.WriteLineAsync("There is no index yet, so the documents are indexed first.");
        services = build();
        await UpdateAsync(services, cancellationToken);
        return services;
    }

    /// <summary>Opens the index to write and brings it up to date, with a display.</summary>
    public static async Task<IndexingReport> UpdateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        OptionsCheck.Validate(services);
        await ModelWarmUp.RunAsync(services, cancellationToken);
        var index = services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: true, cancellationToken);
        return await IndexingDisplay.RunAsync(Progress, display => index.UpdateAsync(display, cancellationToken));
    }

    private static async Task<bool> HasIndexAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        OptionsCheck.Validate(services);
        var index = services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: false, cancellationToken);
        return index.Current is not null;
    }
}
