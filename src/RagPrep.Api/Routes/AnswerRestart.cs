namespace RagPrep.Api.Routes;

/// <summary>The text and citations sent so far are void; the answer comes anew.</summary>
/// <param name="Reason">Why, as 'degraded' says at the end.</param>
public sealed record AnswerRestart(string Reason);
