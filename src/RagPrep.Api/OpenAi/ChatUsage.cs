namespace RagPrep.Api.OpenAi;

/// <summary>Tokens, estimated at four characters each: the embedder's are others than a chat program's.</summary>
/// <param name="PromptTokens">Of the messages.</param>
/// <param name="CompletionTokens">Of the answer.</param>
/// <param name="TotalTokens">Of both.</param>
public sealed record ChatUsage(int PromptTokens, int CompletionTokens, int TotalTokens);
