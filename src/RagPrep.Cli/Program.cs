using System.CommandLine;
using System.CommandLine.Invocation;
using RagPrep.Cli;
using RagPrep.Cli.Commands;
using RagPrep.Starting;

return await ProgramGuard.RunAsync(Console.Error, async () =>
{
    var (options, rest) = OptionArguments.Split(args);
    var parsed = RagPrepCommand.Create(new SharedOptions(options)).Parse(rest);
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
});
