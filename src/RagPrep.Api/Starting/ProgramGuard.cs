using RagPrep.Index;
using RagPrep.Models;

namespace RagPrep.Starting;

/// <summary>Turns what ends a program into plain lines and an exit code.</summary>
public static class ProgramGuard
{
    /// <summary>Runs a program; what is the user's to mend is said without a stack trace.</summary>
    /// <param name="errors">Where the lines go.</param>
    /// <param name="program">Returns the exit code.</param>
    public static async Task<int> RunAsync(TextWriter errors, Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (OptionsException wrong)
        {
            errors.WriteLine(wrong.Errors.Count == 1 ? "An option is wrong:" : $"{wrong.Errors.Count} options are wrong:");
            foreach (var error in wrong.Errors)
                errors.WriteLine($"  - {error}");
            errors.WriteLine("Options come from appsettings.json, the environment (Corpus__Path) and the command line (--Corpus:Path).");
            return ExitCode.Usage;
        }
        catch (UsageException wrong)
        {
            errors.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }
        catch (Exception failure) when (failure is ModelException or IndexException or StartException)
        {
            errors.WriteLine(failure.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Cancelled. What was indexed so far is kept.");
            return ExitCode.Cancelled;
        }
    }
}
