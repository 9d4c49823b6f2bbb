namespace RagPrep.Evaluation.Running;

/// <summary>A question of a collection, under TREC's name for it.</summary>
/// <param name="Id">Unique in its collection.</param>
/// <param name="Text">The question.</param>
/// <param name="Answerable">Whether the collection answers it.</param>
/// <param name="After">What is asked before it, where it follows up on that.</param>
public sealed record Topic(string Id, string Text, bool Answerable = true, string? After = null);
