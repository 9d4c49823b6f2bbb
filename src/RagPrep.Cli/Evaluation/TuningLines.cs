namespace RagPrep.Cli.Evaluation;

/// <summary>Says on the standard error which setting is being tried.</summary>
internal sealed class TuningLines : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
