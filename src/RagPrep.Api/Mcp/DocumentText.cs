namespace RagPrep.Mcp;

/// <summary>A document's text, or a part of it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The characters asked for.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The character behind them.</param>
/// <param name="Length">Characters of the whole text.</param>
public sealed record DocumentText(string Id, string File, string Title, string Text, int From, int To, int Length);
