using System.Diagnostics;
using System.Text;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Readme;

/// <summary>A command line as the README has it, run by bash in the root of the repository.</summary>
internal sealed class ShellCommand : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    /// <summary>Starts the command.</summary>
    /// <param name="command">The command line, verbatim.</param>
    /// <param name="environment">What is added to the environment.</param>
    public ShellCommand(string command, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            WorkingDirectory = RepositoryPaths.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // What the runner of these tests set for itself is not what a user has.
        foreach (var name in start.Environment.Keys.Where(IsRunners).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasEnded => process.HasExited;

    /// <summary>What it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Waits for the end, which must be a good one, and returns what it wrote.</summary>
    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{Output}");
        return Output;
    }

    /// <summary>Ends the command with all that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static bool IsRunners(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST_", StringComparison.Ordinal);

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }
}
