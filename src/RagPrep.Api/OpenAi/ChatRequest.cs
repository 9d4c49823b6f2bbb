using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Api.OpenAi;

/// <summary>What <c>POST /v1/chat/completions</c> takes of the OpenAI protocol; what it does not name is ignored.</summary>
public sealed record ChatRequest
{
    /// <summary>'ragprep', as <c>GET /v1/models</c> lists it.</summary>
    public string? Model { get; init; }

    /// <summary>The conversation; its last user message is the question, and what is before it is what the question may follow up on.</summary>
    public IReadOnlyList<ChatTurn>? Messages { get; init; }

    /// <summary>Sends the answer in chunks, as server-sent events. Default false.</summary>
    public bool Stream { get; init; }

    /// <summary>Answers wanted: 1.</summary>
    public int? N { get; init; }

    /// <summary>Which tool the answer must call: none of them can be called, so 'none' and 'auto' alone are taken.</summary>
    [JsonPropertyName("tool_choice")]
    public JsonElement? ToolChoice { get; init; }

    /// <summary>The answer's form: text alone.</summary>
    [JsonPropertyName("response_format")]
    public JsonElement? ResponseFormat { get; init; }

    /// <summary>What else the stream is to hold.</summary>
    [JsonPropertyName("stream_options")]
    public ChatStreamOptions? StreamOptions { get; init; }
}
