namespace RagPrep.Index.Ingestion;

/// <summary>Counts what a run has done and reports it: at its start, after each slice of chunks, after each file.</summary>
internal sealed class ProgressMeter
{
    // Rates are those of the last minute: what came from the cache at first says nothing of the rest.
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1), BetweenMarks = TimeSpan.FromSeconds(1);
    private readonly IProgress<IndexingProgress>? progress;
    private readonly TimeProvider time;
    private readonly Queue<(long At, double Work, int Chunks)> marks = new();
    private readonly int files;
    private readonly double total;
    private long lastMark;
    private double work;
    private int done;
    private int chunks;
    private int errors;

    public ProgressMeter(IReadOnlyCollection<CorpusFile> files, IProgress<IndexingProgress>? progress, TimeProvider time)
    {
        (this.progress, this.time, this.files) = (progress, time, files.Count);
        total = files.Sum(WorkOf);
        if (files.Count > 0)
            Report();
    }

    /// <summary>Chunks were embedded, each a part of the work that its file is.</summary>
    /// <param name="filesOfChunks">For each chunk its file.</param>
    public void Embedded(IEnumerable<PreparedFile> filesOfChunks)
    {
        foreach (var file in filesOfChunks)
        {
            work += WorkOf(file.File) / file.Chunks.Count;
            chunks++;
        }
        Report();
    }

    /// <summary>A file is written.</summary>
    public void Done(PreparedFile file)
    {
        done++;
        errors += file.Error is null ? 0 : 1;
        if (file.Chunks.Count == 0)
            work += WorkOf(file.File);
        Report();
    }

    // An empty file is some work too.
    private static double WorkOf(CorpusFile file) => file.Bytes + 1;

    private void Report()
    {
        var now = time.GetTimestamp();
        if (marks.Count == 0 || time.GetElapsedTime(lastMark, now) >= BetweenMarks)
        {
            marks.Enqueue((now, work, chunks));
            lastMark = now;
        }
        while (marks.Count > 2 && time.GetElapsedTime(marks.Peek().At, now) > Recent)
            marks.Dequeue();
        var (from, workThen, chunksThen) = marks.Peek();
        var elapsed = time.GetElapsedTime(from, now);
        TimeSpan? left = work > workThen ? elapsed * (Math.Max(total - work, 0) / (work - workThen)) : null;
        progress?.Report(new IndexingProgress(
            done, files, chunks, errors, (chunks - chunksThen) / Math.Max(elapsed.TotalSeconds, 1e-9), left, Math.Min(work / total, 1)));
    }
}
