using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using RagPrep.Api.Jobs;

namespace RagPrep.Api.Routes;

/// <summary>A job's progress as server-sent events.</summary>
internal static class IndexJobEvents
{
    // Not more often than a person can read, and again after a silence, so that no proxy takes the connection for dead.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250), Silence = TimeSpan.FromSeconds(15);

    /// <summary>'progress' at once and whenever the job gets on, at last 'done' with its report or error; each has the job as it is then.</summary>
    public static async IAsyncEnumerable<SseItem<IndexJobResponse>> Of(
        IndexJob job, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // Before the look, so that nothing that changes after it is missed.
            var moved = job.Moved;
            if (job.Completion.IsCompleted)
                break;
            yield return new SseItem<IndexJobResponse>(IndexJobResponse.Of(job), "progress");
            await WaitAsync(job.Completion, Pace);
            await WaitAsync(moved, Silence);
        }
        yield return new SseItem<IndexJobResponse>(IndexJobResponse.Of(job), "done");

        async Task WaitAsync(Task task, TimeSpan longest)
        {
            await task.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
