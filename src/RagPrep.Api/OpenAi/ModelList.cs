namespace RagPrep.Api.OpenAi;

/// <summary>The models.</summary>
/// <param name="Object">'list'.</param>
/// <param name="Data">One.</param>
public sealed record ModelList(string Object, IReadOnlyList<ModelInfo> Data);
