using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Cli;

/// <summary>One run of the command line, to its end.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CliRun(int Code, string Output, string Errors)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public static async Task<CliRun> OfAsync(string folder, params string[] arguments)
    {
        await using var program = ProgramProcess.Start("RagPrep.Cli", folder, arguments);
        var code = await program.EndAsync();
        Assert.DoesNotContain("Unhandled exception", program.Errors);
        return new CliRun(code, program.Output, program.Errors);
    }
}
