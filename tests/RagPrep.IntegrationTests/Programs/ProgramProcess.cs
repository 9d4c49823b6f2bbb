using System.Diagnostics;
using System.Text;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Programs;

/// <summary>One of our programs as a process of its own, started from the build that the tests come from.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string readyMark;

    private ProgramProcess(Process process, string readyMark)
    {
        this.process = process;
        this.readyMark = readyMark;
        process.OutputDataReceived += (_, line) => Take(output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(errors, line.Data);
    }

    public string Output => Read(output);

    public string Errors => Read(errors);

    public int ExitCode => process.ExitCode;

    /// <summary>What to run, and with what arguments, to start a program.</summary>
    public static (string Host, string[] Arguments) Command(string name, IEnumerable<string> arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(RepositoryPaths.Root, "src", name, "bin", configuration, "net10.0", name + ".dll");
        return (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments]);
    }

    /// <summary>Starts 'RagPrep.Api' or 'RagPrep.Cli' in a folder.</summary>
    public static ProgramProcess Start(string name, string folder, IEnumerable<string> arguments, string readyMark = "Ready: ")
    {
        var (host, all) = Command(name, arguments);
        var start = new ProcessStartInfo(host, all)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(variable);

        var running = new ProgramProcess(new Process { StartInfo = start }, readyMark);
        running.process.Start();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        return running;
    }

    /// <summary>The line of the output that has the mark; an error with all that was said when the program ends without it.</summary>
    public async Task<string> ReadyAsync()
    {
        var ended = EndAsync();
        if (await Task.WhenAny(ready.Task, ended) == ended && !ready.Task.IsCompleted)
            throw new InvalidOperationException($"The program ended with {await ended}.\n{Output}\n{Errors}");
        return await ready.Task;
    }

    /// <summary>Waits for the end and returns the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Asks the program to stop, as Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Ends the program at once, as kill -9 does.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.AppendLine(line);
        if (line.Contains(readyMark, StringComparison.Ordinal))
            ready.TrySetResult(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }
}
