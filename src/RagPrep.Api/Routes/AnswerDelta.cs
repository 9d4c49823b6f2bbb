namespace RagPrep.Api.Routes;

/// <summary>A piece of an answer.</summary>
/// <param name="Text">The characters that come next.</param>
public sealed record AnswerDelta(string Text);
