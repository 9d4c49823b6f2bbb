using System.CommandLine;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;
using RagPrep.Mcp;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep mcp</c>.</summary>
internal static class McpCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("mcp", "Serve the documents to a program that speaks the Model Context Protocol, over standard input and output.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await OpenIndex.ForReadingAsync(() => shared.Services(parsed), cancellationToken);
            var logging = services.GetRequiredService<ILoggerFactory>();
            var options = new McpServerOptions { ToolCollection = [.. ActivatorUtilities.CreateInstance<StudyTools>(services).All()] };
            StudyServer.Configure(options);

            // The standard output holds the protocol alone; all else goes to the standard error.
            await using var transport = new StdioServerTransport(options, logging);
            await using var server = McpServer.Create(transport, options, logging, services);
            await server.RunAsync(cancellationToken);
            return ExitCode.Ok;
        });
        return command;
    }
}
