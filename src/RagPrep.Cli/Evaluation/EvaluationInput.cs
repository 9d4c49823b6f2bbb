using RagPrep.Starting;

namespace RagPrep.Cli.Evaluation;

/// <summary>Turns wrong input files into one line and exit code 2, so that 1 can mean that a gate is shut.</summary>
internal static class EvaluationInput
{
    /// <summary>Runs a command that needs no services.</summary>
    public static int Guard(Func<int> command) => GuardAsync(() => Task.FromResult(command())).GetAwaiter().GetResult();

    /// <summary>Runs a command.</summary>
    /// <exception cref="UsageException">A file is missing or wrong.</exception>
    /// <exception cref="StartException">A file cannot be read or written.</exception>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception wrong) when (wrong is FormatException or FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new UsageException(wrong.Message);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartException(wrong.Message, wrong);
        }
    }
}
