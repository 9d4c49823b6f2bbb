using System.CommandLine;
using RagPrep.Contract;
using RagPrep.Index;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep index</c>.</summary>
internal static class IndexCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("index", "Scan the folder of documents and index what changed. Exit code 1 when a file could not be read.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = shared.Services(parsed);
            var report = await OpenIndex.UpdateAsync(services, cancellationToken);
            if (shared.Json(parsed))
                Result.Json(IndexingReportResponse.Of(report));
            else
                Result.Line($"{services.GetRequiredService<StudyIndex>().Current?.Count ?? 0} chunks can be searched.");
            return report.Failed.Any() ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }
}
