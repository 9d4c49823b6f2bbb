namespace RagPrep.Evaluation.Tuning;

/// <summary>Labelled questions and the documents that they are about.</summary>
/// <param name="Name">Its name, also of the folder of its index.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Folder">The documents; null for those of the corpus.</param>
public sealed record LabelledCollection(string Name, IReadOnlyList<Question> Questions, string? Folder = null);
