namespace RagPrep.Evaluation.Tuning;

/// <summary>What was found for a question, for the fit.</summary>
/// <param name="Features">n rows of equal length, one a hit.</param>
/// <param name="Relevant">n labels.</param>
internal sealed record LabelledList(double[][] Features, bool[] Relevant)
{
    /// <summary>Whether there is something to put before something else.</summary>
    public bool Tells => Relevant.Contains(true) && Relevant.Contains(false);
}
