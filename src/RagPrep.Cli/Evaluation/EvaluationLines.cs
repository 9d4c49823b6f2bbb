using System.Diagnostics;
using RagPrep.Evaluation.Running;

namespace RagPrep.Cli.Evaluation;

/// <summary>Says on the standard error how far an evaluation is, at most every few seconds and at the end of each system.</summary>
internal sealed class EvaluationLines : IProgress<EvaluationProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private long last = Stopwatch.GetTimestamp();

    public void Report(EvaluationProgress value)
    {
        if (Stopwatch.GetElapsedTime(last) < Pause && value.Asked != value.Questions && value.Asked != 0)
            return;
        last = Stopwatch.GetTimestamp();
        var done = value.Asked == 0 ? "indexing" : $"{value.Asked} of {value.Questions} questions";
        Console.Error.WriteLine($"{value.Number}/{value.Systems} {value.System}: {done}");
    }
}
