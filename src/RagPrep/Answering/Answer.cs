using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>A grounded answer, or an honest refusal.</summary>
/// <param name="Answered">False when the material does not say.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that the answer is right.</param>
/// <param name="Text">Sentences with markers [n]; for a refusal what the material does not say.</param>
/// <param name="Kind">'extractive' or 'generated'.</param>
/// <param name="Citations">One for each marker.</param>
/// <param name="Nearest">The nearest passages when not answered.</param>
/// <param name="Missing">When not answered, names and rare words of the question that no passage found holds.</param>
/// <param name="Timings">Milliseconds by stage, and 'total'.</param>
/// <param name="Degraded">What could not be done in time.</param>
public sealed record Answer(
    bool Answered,
    double Confidence,
    string Text,
    string Kind,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Hit> Nearest,
    IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, double> Timings,
    IReadOnlyList<string> Degraded)
{
    /// <summary>Calibrated probability, 0 to 1, that the material answers the question: whether to answer is decided by it. Null where nothing says.</summary>
    public double? Answerable { get; init; }

    /// <summary>The question that was answered, where a follow-up was rewritten to one that stands alone; or null.</summary>
    public string? AskedAs { get; init; }

    /// <summary>The question as it may have been meant, where its spelling is in doubt; or null.</summary>
    public string? DidYouMean { get; init; }
}
