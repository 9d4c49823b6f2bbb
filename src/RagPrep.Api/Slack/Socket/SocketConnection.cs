using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Intake;

namespace RagPrep.Api.Slack.Socket;

/// <summary>One socket: each envelope is taken, then acknowledged by its id. What was not acknowledged, Slack sends again over another socket.</summary>
internal sealed class SocketConnection(SlackIntake intake, ILogger<SocketConnection> log)
{
    /// <summary>How a socket ends that Slack wants to be opened again at once.</summary>
    public const string Refresh = "refresh_requested";

    private const int MaxMessage = 4 * 1024 * 1024;
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(20);

    /// <summary>Reads a socket to its end.</summary>
    /// <param name="address">Its address, good for one time.</param>
    /// <param name="opened">Called when Slack said hello.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>Slack's reason for the end, or 'closed'.</returns>
    /// <exception cref="WebSocketException">It cannot be opened, or was dropped.</exception>
    public async Task<string> RunAsync(Uri address, Action opened, CancellationToken stopping)
    {
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = Alive;
        socket.Options.KeepAliveTimeout = Alive;
        await socket.ConnectAsync(address, stopping);
        while (await ReadAsync(socket, stopping) is { } message)
        {
            switch ((string?)message["type"])
            {
                case "hello":
                    opened();
                    break;
                case "disconnect":
                    var reason = (string?)message["reason"] ?? "closed";
                    // A warning tells ten seconds before that a refresh follows.
                    return reason == "warning" ? Refresh : reason;
                default:
                    await AcknowledgeAsync(socket, message, stopping);
                    break;
            }
        }
        return "closed";
    }

    private async Task AcknowledgeAsync(ClientWebSocket socket, JsonNode message, CancellationToken stopping)
    {
        if ((string?)message["envelope_id"] is not { } envelope)
            return;
        var acknowledgement = new JsonObject { ["envelope_id"] = envelope };
        if (Take(message) is { } response && (bool?)message["accepts_response_payload"] == true)
            acknowledgement["payload"] = response;
        await socket.SendAsync(Encoding.UTF8.GetBytes(acknowledgement.ToJsonString()), WebSocketMessageType.Text, true, stopping);
    }

    private JsonObject? Take(JsonNode message)
    {
        try
        {
            return message["payload"] is { } payload ? intake.Take((string?)message["type"], payload) : null;
        }
        // Not what Slack's contract says: sent again, it would be no better.
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            Log.SlackNotReady(log, $"an envelope is not what Slack sends ({wrong.Message})");
            return null;
        }
    }

    private static async Task<JsonNode?> ReadAsync(ClientWebSocket socket, CancellationToken stopping)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), stopping);
            if (part.MessageType == WebSocketMessageType.Close || whole.Length > MaxMessage)
                return null;
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Parse(whole.ToArray());
    }

    private static JsonNode Parse(byte[] message)
    {
        try
        {
            return JsonNode.Parse(message) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new JsonObject();
        }
    }
}
