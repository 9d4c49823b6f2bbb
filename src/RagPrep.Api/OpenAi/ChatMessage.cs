namespace RagPrep.Api.OpenAi;

/// <summary>A message, or a piece of one.</summary>
/// <param name="Role">'assistant'.</param>
/// <param name="Content">Text.</param>
/// <param name="Annotations">Its sources.</param>
public sealed record ChatMessage(string? Role, string? Content, IReadOnlyList<ChatAnnotation>? Annotations = null);
