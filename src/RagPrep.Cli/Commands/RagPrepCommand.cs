using System.CommandLine;

namespace RagPrep.Cli.Commands;

/// <summary>The program's command line.</summary>
internal static class RagPrepCommand
{
    private const string Description = """
        Answers questions over your study material, with exact citations, on this machine alone.

        Every option of the library can be given by its name, such as --Corpus:Path notes or --Reranking:Depth=10,
        in the environment (Corpus__Path) or in appsettings.json beside the program.

        Exit codes: 0 done, 1 failed, 2 wrong command line or options, 3 the documents do not answer (ask), 130 cancelled.
        """;

    public static RootCommand Create(SharedOptions shared)
    {
        var root = new RootCommand(Description)
        {
            IndexCommand.Create(shared),
            AskCommand.Create(shared),
            SearchCommand.Create(shared),
            DoctorCommand.Create(shared),
            EvalCommand.Create(shared),
            McpCommand.Create(shared),
        };
        shared.AddTo(root);
        return root;
    }
}
