namespace RagPrep.Mcp;

/// <summary>Who calls a tool, for the limits on a language model's tokens.</summary>
/// <param name="Client">Names the client of the call that runs.</param>
public sealed record ToolCaller(Func<string> Client);
