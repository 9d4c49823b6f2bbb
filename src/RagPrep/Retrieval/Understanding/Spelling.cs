namespace RagPrep.Retrieval.Understanding;

/// <summary>A question after spelling.</summary>
/// <param name="Text">The question; words that are mistyped for certain are corrected.</param>
/// <param name="DidYouMean">The question as it may have been meant, where that is not certain; or null.</param>
internal sealed record Spelling(string Text, string? DidYouMean);
