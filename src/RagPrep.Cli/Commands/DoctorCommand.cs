using System.CommandLine;
using RagPrep.Cli.Doctor;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("doctor", "Check options, models, documents, index and disk, and say what is wrong and what to do. Exit code 1 when something is broken.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = shared.Services(parsed);
            var findings = await Checks.RunAsync(services, cancellationToken);

            if (shared.Json(parsed))
                Result.Json(new { findings });
            else
                Write(findings);
            return findings.Any(finding => finding.Health == Health.Broken) ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Result.Line($"{finding.Health.ToString().ToLowerInvariant(),-8} {finding.Check,-8} {finding.Says}");
            if (finding.Remedy is not null)
                Result.Line($"{"",-17} → {finding.Remedy}");
        }
    }
}
