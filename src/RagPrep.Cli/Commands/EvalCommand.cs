using System.CommandLine;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval</c>.</summary>
internal static class EvalCommand
{
    private const string Description = """
        Measure retrieval and answers offline: no network, no language model.

        The evaluation makes indexes of its own: below --index where that is given, else in a temporary folder that is removed.
        Deadlines are off while quality is measured. Exit codes: 0 done, 1 failed (gate: a measure fell), 2 wrong command line or input file.
        """;

    public static Command Create(SharedOptions shared) => new("eval", Description)
    {
        EvalRunCommand.Create(shared),
        EvalCompareCommand.Create(shared),
        EvalGateCommand.Create(shared),
        EvalTuneCommand.Create(shared),
        EvalExportCommand.Create(shared),
        EvalImportCommand.Create(shared),
        EvalSuggestCommand.Create(shared),
        EvalDriftCommand.Create(shared),
    };
}
