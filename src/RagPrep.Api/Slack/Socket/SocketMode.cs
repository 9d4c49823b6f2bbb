using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Socket;

/// <summary>Slack's second transport: we open sockets, and it needs no address of ours. Two are open, so that one is there while the other is renewed.</summary>
internal sealed class SocketMode(SlackClient client, SocketConnection connection, TimeProvider time, ILogger<SocketMode> log)
{
    private const int Connections = 2, MaxWaitSeconds = 30;

    /// <summary>Keeps the sockets open until the server stops.</summary>
    public Task RunAsync(CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(1, Connections).Select(number => KeepOpenAsync(number, stopping)));

    private async Task KeepOpenAsync(int number, CancellationToken stopping)
    {
        for (var wait = 1; !stopping.IsCancellationRequested;)
        {
            try
            {
                var address = await client.OpenSocketAsync(stopping);
                Log.SlackSocket(log, number, "opens");
                // What was open for a while is opened again at once.
                var ended = await connection.RunAsync(address, () => wait = 1, stopping);
                Log.SlackSocket(log, number, $"ended: {ended}");
                if (ended == SocketConnection.Refresh)
                    continue;
            }
            catch (SlackException wrong) when (wrong.IsPermanent)
            {
                Log.SlackNotReady(log, $"no socket can be opened ({wrong.Message}). Check Slack:AppToken and that the app has Socket Mode on, then start again.");
                return;
            }
            // A drop, a full disk, or no envelope at all: what was not acknowledged, Slack sends again.
            catch (Exception passing) when (!stopping.IsCancellationRequested)
            {
                Log.SlackSocket(log, number, $"failed: {passing.Message}");
            }
            await Task.Delay(TimeSpan.FromSeconds(wait), time, stopping);
            wait = Math.Min(2 * wait, MaxWaitSeconds);
        }
    }
}
