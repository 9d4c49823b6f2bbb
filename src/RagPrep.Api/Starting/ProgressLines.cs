using RagPrep.Index;

namespace RagPrep.Starting;

/// <summary>Writes an indexing run's progress as plain lines, one every few seconds.</summary>
internal sealed class ProgressLines(TextWriter lines, TimeProvider time) : IProgress<IndexingProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private long? last;

    /// <inheritdoc/>
    public void Report(IndexingProgress value)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var due = last is null || time.GetElapsedTime(last.Value, now) >= Pause;
            if (value.FilesTotal == 0 || !due)
                return;
            last = now;
            lines.WriteLine(IndexingText.Line(value));
        }
    }
}
