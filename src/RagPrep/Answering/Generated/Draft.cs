namespace RagPrep.Answering.Generated;

/// <summary>A sentence, list item or code block as the model wrote it, not yet checked.</summary>
/// <param name="Text">Without its markers.</param>
/// <param name="Lead">Line ends and spaces before it.</param>
/// <param name="Numbers">The passages that it cites; any numbers.</param>
/// <param name="IsCode">Whether it is a code block with its fences.</param>
internal sealed record Draft(string Text, string Lead, IReadOnlyList<int> Numbers, bool IsCode);
