using RagPrep.Index;

namespace RagPrep.Api.Jobs;

/// <summary>Runs one scan at a time. Whoever asks gets a scan that starts after the asking, so that it sees all that was there.</summary>
public sealed class IndexJobs : IAsyncDisposable
{
    private const int Remembered = 50;
    private readonly StudyIndex index;
    private readonly ILogger<IndexJobs> log;
    private readonly CancellationTokenSource stopping;
    private readonly Lock gate = new();
    private readonly List<IndexJob> jobs = [];
    private Task last = Task.CompletedTask;

    /// <summary>Makes an idle runner that stops with the program.</summary>
    public IndexJobs(StudyIndex index, IHostApplicationLifetime lifetime, ILogger<IndexJobs> log)
    {
        this.index = index;
        this.log = log;
        stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
    }

    /// <summary>Starts a job, queues it behind the one that runs, or joins the one that is queued already.</summary>
    /// <param name="display">Shows the progress and the end, if a new job is made; then neither is logged.</param>
    public IndexJob Request(IProgress<IndexingProgress>? display = null)
    {
        lock (gate)
        {
            if (jobs.LastOrDefault() is { State: JobState.Queued } waiting)
                return waiting;

            var job = new IndexJob(Guid.NewGuid().ToString("n")[..12]);
            if (jobs.Count == Remembered)
                jobs.RemoveAt(0);
            jobs.Add(job);
            var before = last;
            last = Task.Run(() => RunAsync(job, before, display));
            return job;
        }
    }

    /// <summary>A job of this run of the program, or null.</summary>
    public IndexJob? Find(string id)
    {
        lock (gate)
            return jobs.Find(job => job.Id == id);
    }

    /// <summary>The jobs of this run of the program, newest first.</summary>
    public IReadOnlyList<IndexJob> All()
    {
        lock (gate)
            return [.. jobs.AsEnumerable().Reverse()];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await last;
        stopping.Dispose();
    }

    private async Task RunAsync(IndexJob job, Task before, IProgress<IndexingProgress>? display)
    {
        await before;
        lock (gate)
            job.Start();
        try
        {
            var report = await index.UpdateAsync(new Both(job, display), stopping.Token);
            if (display is null && report is not { Changed.Count: 0, Removed: 0 })
                Log.JobDone(log, job.Id, report.Changed.Count, report.Removed, report.Failed.Count(), report.Generation);
            job.Succeed(report);
        }
        catch (IndexException failure)
        {
            if (display is null)
                Log.JobFailed(log, job.Id, failure.Message);
            job.Fail(failure.Message, failure);
        }
        catch (OperationCanceledException cancelled)
        {
            job.Fail("The server is stopping; the next start goes on with the rest.", cancelled);
        }
        // The job is what failed, not the server: the reason is in the log and the job says so.
        catch (Exception failure)
        {
            Log.JobBroke(log, job.Id, failure);
            job.Fail("Something went wrong in the server; its log has the details.", failure);
        }
    }

    private sealed class Both(IProgress<IndexingProgress> job, IProgress<IndexingProgress>? display) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value)
        {
            job.Report(value);
            display?.Report(value);
        }
    }
}
