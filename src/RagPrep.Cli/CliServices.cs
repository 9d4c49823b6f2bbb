using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using RagPrep.Api.Slack;
using RagPrep.Starting;

namespace RagPrep.Cli;

/// <summary>Builds the library's services.</summary>
internal static class CliServices
{
    /// <summary>Services with options from appsettings.json beside the program, the environment and the command line.</summary>
    /// <exception cref="OptionsException">appsettings.json cannot be read.</exception>
    public static ServiceProvider Build(IReadOnlyDictionary<string, string?> commandLine)
    {
        var configuration = Read(commandLine);
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            // The standard output holds results alone.
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddRagPrep(configuration);
        services.AddOptionsSection<SlackOptions>(configuration, "Slack");
        return services.BuildServiceProvider();
    }

    private static IConfiguration Read(IReadOnlyDictionary<string, string?> commandLine)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(commandLine)
                .Build();
        }
        catch (InvalidDataException wrong)
        {
            throw new OptionsException([wrong.InnerException?.Message ?? wrong.Message], wrong);
        }
    }
}
