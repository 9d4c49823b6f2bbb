namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>An axis of a plot.</summary>
/// <param name="Label">What it shows, with the unit.</param>
/// <param name="Scale">Values to places.</param>
internal sealed record Axis(string Label, Scale Scale);
