namespace RagPrep.Index.Ingestion;

/// <summary>Counts what a run has done and reports it after each file.</summary>
internal sealed class ProgressMeter(IReadOnlyCollection<CorpusFile> files, IProgress<IndexingProgress>? progress, TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private readonly long totalBytes = files.Sum(file => file.Bytes);
    private long bytes;
    private int done;
    private int chunks;
    private int errors;

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public void Report(IngestionResult result, long fileBytes)
    {
        done++;
        bytes += fileBytes;
        chunks += result.Chunks;
        errors += result.Error is null ? 0 : 1;
        TimeSpan? left = bytes == 0 ? null : Elapsed * ((totalBytes - bytes) / (double)bytes);
        progress?.Report(new IndexingProgress(done, files.Count, chunks, errors, chunks / Math.Max(Elapsed.TotalSeconds, 1e-9), left));
    }
}
