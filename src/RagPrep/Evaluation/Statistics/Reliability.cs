namespace RagPrep.Evaluation.Statistics;

/// <summary>How well stated confidence agrees with the share of right answers.</summary>
/// <param name="CalibrationError">Expected calibration error: the distance of accuracy and mean confidence of each bin, weighted by its share of the answers (Naeini and others 2015); 0 to 1.</param>
/// <param name="Bins">Bins of equal width from 0 to 1, empty ones too.</param>
public sealed record Reliability(double CalibrationError, IReadOnlyList<ReliabilityBin> Bins)
{
    /// <summary>Bins answers by confidence.</summary>
    /// <param name="answers">Confidence from 0 to 1, and whether the answer is right; at least one.</param>
    /// <param name="bins">How many, 1 or more.</param>
    /// <exception cref="ArgumentException">No answer, or a confidence outside 0 to 1.</exception>
    public static Reliability Of(IReadOnlyCollection<(double Confidence, bool Right)> answers, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (answers.Count == 0 || answers.Any(answer => answer.Confidence is not (>= 0 and <= 1)))
            throw new ArgumentException("Reliability is of at least one answer, with confidences from 0 to 1.", nameof(answers));
        var byBin = answers.ToLookup(answer => Math.Min((int)(answer.Confidence * bins), bins - 1));
        var filled = Enumerable.Range(0, bins).Select(bin => Bin(bin, bins, [.. byBin[bin]])).ToList();
        return new Reliability(filled.Sum(bin => (double)bin.Count / answers.Count * Math.Abs(bin.Accuracy - bin.Confidence)), filled);
    }

    private static ReliabilityBin Bin(int bin, int bins, (double Confidence, bool Right)[] answers) => new(
        (double)bin / bins,
        (double)(bin + 1) / bins,
        answers.Length,
        answers.Select(answer => answer.Confidence).DefaultIfEmpty().Average(),
        answers.Select(answer => answer.Right ? 1.0 : 0).DefaultIfEmpty().Average());
}
