using RagPrep.Index;
using Spectre.Console;

namespace RagPrep.Starting;

/// <summary>Shows an indexing run: a bar on a terminal, plain lines elsewhere.</summary>
public static class IndexingDisplay
{
    /// <summary>Runs <paramref name="update"/> and shows its progress and, at the end, what it did.</summary>
    public static async Task<IndexingReport> RunAsync(
        IAnsiConsole console, Func<IProgress<IndexingProgress>, Task<IndexingReport>> update)
    {
        var report = console.Profile.Out.IsTerminal
            ? await OnTerminalAsync(console, update)
            : await update(new ProgressLines(console.Profile.Out.Writer, TimeProvider.System));

        foreach (var line in IndexingText.Summary(report))
            console.Profile.Out.Writer.WriteLine(line);
        return report;
    }

    private static Task<IndexingReport> OnTerminalAsync(
        IAnsiConsole console, Func<IProgress<IndexingProgress>, Task<IndexingReport>> update) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(bar =>
            {
                var task = bar.AddTask("looking for changes");
                task.IsIndeterminate = true;
                return update(new ProgressBarTask(task));
            });

    private sealed class ProgressBarTask(ProgressTask task) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value)
        {
            if (value.FilesTotal == 0)
                return;
            task.IsIndeterminate = false;
            task.MaxValue = 1;
            task.Value = value.Share;
            task.Description = Markup.Escape(IndexingText.Line(value));
        }
    }
}
