namespace RagPrep.IntegrationTests.Llm;

/// <summary>What the stand-in for a model does with a request.</summary>
internal sealed record StandInReply(string Text)
{
    public int Status { get; init; } = 200;

    public string? RetryAfter { get; init; }

    public TimeSpan Delay { get; init; }

    public string Finish { get; init; } = "stop";

    /// <summary>Breaks the connection behind the text.</summary>
    public bool Cut { get; init; }

    /// <summary>Told when who asked has gone before the answer was whole.</summary>
    public TaskCompletionSource? Left { get; init; }

    /// <summary>A body to send as it is.</summary>
    public string? Raw { get; init; }

    public static StandInReply Says(string text) => new(text);

    public static StandInReply Fails(int status, string message = "no") => new(message) { Status = status };
}
