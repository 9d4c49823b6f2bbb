using Microsoft.Data.Sqlite;
using RagPrep.Api.Http;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary>Does what is in the queue, several jobs at a time, for as long as the server runs.</summary>
internal sealed class Worker(JobQueue queue, JobWork work, Bot bot, Readiness ready, TimeProvider time, ILogger<Worker> log)
{
    private const int AtATime = 4, MaxAttempts = 8, MaxWaitSeconds = 60, UncertainSeconds = 5;

    private static readonly TimeSpan PruneTime = TimeSpan.FromMinutes(1), QueuePause = TimeSpan.FromSeconds(10);

    /// <summary>Works until the server stops.</summary>
    public Task RunAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)).Append(PruneAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (ready.Index is not null && queue.Take() is { } job)
                    await DoAsync(job, stopping);
                else
                    await queue.WaitAsync(stopping);
            }
            // A full disk: what is in the queue waits for room.
            catch (SqliteException failure)
            {
                Log.SlackNotReady(log, $"the queue cannot be used ({failure.Message})");
                await Task.Delay(QueuePause, time, stopping);
            }
        }
    }

    private async Task PruneAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(PruneTime, time);
        do
            queue.Prune();
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task DoAsync(Job job, CancellationToken stopping)
    {
        try
        {
            if (bot.IsGone && !job.IsOfMattermost)
                queue.Failed(job);
            else
                queue.Done(job, await work.DoAsync(job, stopping));
        }
        catch (SlackBusyException busy)
        {
            queue.Defer(job, busy.Wait, counts: false);
        }
        catch (SlackException wrong) when (wrong.IsPermanent)
        {
            Log.SlackRefused(log, job.Kind, job.Id, job.Channel, wrong.Message);
            bot.IsGone |= wrong.IsRevoked;
            queue.Failed(job);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            await TryLaterAsync(job, failure, stopping);
        }
    }

    private async Task TryLaterAsync(Job job, Exception failure, CancellationToken stopping)
    {
        if (job.Attempts < MaxAttempts)
        {
            Log.SlackJobWaits(log, job.Kind, job.Id, job.Attempts, failure.Message);
            // What may still be on its way is given time to arrive, so that it is found.
            var least = failure is SlackException { IsUncertain: true } ? UncertainSeconds : 1;
            queue.Defer(job, TimeSpan.FromSeconds(Math.Clamp(Math.Pow(2, job.Attempts - 1), least, MaxWaitSeconds)));
            return;
        }
        Log.SlackJobFailed(log, job.Kind, job.Id, failure);
        queue.Failed(job);
        try
        {
            await work.ApologiseAsync(job, stopping);
        }
        catch (Exception also) when (also is SlackException or SlackBusyException)
        {
            Log.SlackRefused(log, job.Kind, job.Id, job.Channel, also.Message);
        }
    }
}
