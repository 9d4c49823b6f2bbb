using RagPrep.Documents;

namespace RagPrep.Answering.Generated;

/// <summary>A sentence of a passage, or a piece of code or a table, as a language model reads it.</summary>
/// <param name="Characters">Where it stands in its document.</param>
/// <param name="Text">What it says, made safe.</param>
/// <param name="IsBlock">Whether it is code or a table, that stands on lines of its own.</param>
internal sealed record PromptSentence(TextSpan Characters, string Text, bool IsBlock);
