namespace RagPrep.Contract;

/// <summary>What one thing known of a passage adds to its ranking.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Weight">The ranking's weight for it.</param>
/// <param name="Contribution">Value times weight.</param>
/// <param name="Meaning">What the value measures.</param>
public sealed record FeatureExplanation(string Feature, double Value, double Weight, double Contribution, string Meaning);
