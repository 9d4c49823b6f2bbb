namespace RagPrep.Api.OpenAi;

/// <summary>A model.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Object">'model'.</param>
/// <param name="Created">Seconds since 1970.</param>
/// <param name="OwnedBy">Whose it is.</param>
public sealed record ModelInfo(string Id, string Object, long Created, string OwnedBy);
