using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>The stand-in's end of Socket Mode.</summary>
internal sealed class CloudSockets
{
    private readonly ConcurrentDictionary<int, WebSocket> open = new();
    private int number;

    /// <summary>The envelopes that were acknowledged, with the answer's payload where there was one.</summary>
    public ConcurrentDictionary<string, JsonNode?> Acknowledged { get; } = new();

    /// <summary>Sockets opened so far.</summary>
    public int Opened => Volatile.Read(ref number);

    public int Open => open.Count;

    public async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var mine = Interlocked.Increment(ref number);
        await SendAsync(socket, new JsonObject { ["type"] = "hello", ["num_connections"] = 1 });
        open[mine] = socket;
        try
        {
            var buffer = new byte[64 * 1024];
            while (socket.State == WebSocketState.Open && await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } got)
            {
                var said = JsonNode.Parse(buffer.AsSpan(0, got.Count))!;
                Acknowledged[(string)said["envelope_id"]!] = said["payload"]?.DeepClone();
            }
        }
        // The other side was dropped.
        catch (WebSocketException)
        {
        }
        finally
        {
            open.TryRemove(mine, out _);
        }
    }

    /// <summary>Sends an envelope over any open socket; false where there is none.</summary>
    public async Task<bool> SendAsync(string type, string envelope, JsonNode payload)
    {
        if (open.Values.FirstOrDefault(socket => socket.State == WebSocketState.Open) is not { } socket)
            return false;
        await SendAsync(socket, new JsonObject { ["type"] = type, ["envelope_id"] = envelope, ["payload"] = payload.DeepClone(), ["accepts_response_payload"] = type != "events_api" });
        return true;
    }

    /// <summary>Asks the bot to open new sockets in place of those that are open.</summary>
    public async Task RefreshAsync()
    {
        foreach (var socket in open.Values)
            await SendAsync(socket, new JsonObject { ["type"] = "disconnect", ["reason"] = "refresh_requested" });
    }

    /// <summary>Drops all sockets without a word.</summary>
    public void DropAll()
    {
        foreach (var socket in open.Values)
            socket.Abort();
    }

    private static Task SendAsync(WebSocket socket, JsonObject message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
}
