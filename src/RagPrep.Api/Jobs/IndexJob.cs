using RagPrep.Index;

namespace RagPrep.Api.Jobs;

/// <summary>One scan of the corpus folder.</summary>
public sealed class IndexJob(string id) : IProgress<IndexingProgress>
{
    private readonly TaskCompletionSource<IndexingReport> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IndexingProgress? progress;
    private volatile bool started;
    private TaskCompletionSource moved = Unmoved();

    /// <summary>The job's id.</summary>
    public string Id => id;

    /// <summary>Where it stands.</summary>
    public JobState State =>
        completion.Task.IsCompletedSuccessfully ? JobState.Succeeded
        : completion.Task.IsCompleted ? JobState.Failed
        : started ? JobState.Running
        : JobState.Queued;

    /// <summary>How far it is, or null before it has counted the files.</summary>
    public IndexingProgress? Progress => progress;

    /// <summary>Why it ended early, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>Ends with the job: with its report, or as it failed.</summary>
    public Task<IndexingReport> Completion => completion.Task;

    /// <inheritdoc/>
    public void Report(IndexingProgress value)
    {
        progress = value;
        Move();
    }

    /// <summary>Ends when the job gets on next, in whatever way; its end is such a way too.</summary>
    internal Task Moved => Volatile.Read(ref moved).Task;

    internal void Start()
    {
        started = true;
        Move();
    }

    internal void Succeed(IndexingReport report)
    {
        completion.SetResult(report);
        Move();
    }

    internal void Fail(string reason, Exception exception)
    {
        Error = reason;
        completion.SetException(exception);
        Move();
    }

    private void Move() => Interlocked.Exchange(ref moved, Unmoved()).SetResult();

    private static TaskCompletionSource Unmoved() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
