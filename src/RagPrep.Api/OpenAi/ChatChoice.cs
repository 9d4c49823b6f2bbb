using System.Text.Json.Serialization;

namespace RagPrep.Api.OpenAi;

/// <summary>The answer.</summary>
/// <param name="Index">0.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Delta">The next piece of it.</param>
/// <param name="FinishReason">'stop' at the end.</param>
public sealed record ChatChoice(int Index, ChatMessage? Message, ChatMessage? Delta, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason);
