namespace RagPrep.Index.Words;

/// <summary>A short form and what it stands for.</summary>
/// <param name="Short">As it is written, 'AUC'.</param>
/// <param name="Long">In lower case, 'area under the curve'.</param>
public sealed record Acronym(string Short, string Long);
