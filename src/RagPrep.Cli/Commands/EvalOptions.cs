using System.CommandLine;

namespace RagPrep.Cli.Commands;

/// <summary>What the evaluation's commands have in common.</summary>
internal static class EvalOptions
{
    /// <summary>The labelled questions.</summary>
    public static Option<string?> Questions() => new("--questions")
    {
        Description = "Labelled questions, one JSON object a line. Default corpus/evaluation/questions.jsonl.", HelpName = "file",
    };

    /// <summary>Fewer questions.</summary>
    public static Option<int?> Sample()
    {
        var sample = new Option<int?>("--sample") { Description = "Ask only so many questions, drawn with a fixed seed." };
        sample.Validators.Add(result =>
        {
            if (result.GetValue(sample) is < 1)
                result.AddError("--sample must be 1 or more.");
        });
        return sample;
    }

    /// <summary>Says on the standard error what was written.</summary>
    public static void SayWritten(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            Console.Error.WriteLine($"Wrote {path}");
    }
}
