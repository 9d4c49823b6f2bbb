using System.Text.Json;

namespace RagPrep.Answering;

/// <summary>
/// From <see cref="AnswerSignals"/> to whether to answer, and how sure: two logistic regressions, since an answer that lacks a fact is
/// still better than none. Fitted by <c>ragprep eval tune</c> on labelled questions with and without an answer, and kept in calibration.json.
/// </summary>
/// <param name="Provenance">When, on what and how it was fitted, with the figures reached.</param>
/// <param name="Answerable">Probability that the material answers the question.</param>
/// <param name="Threshold">Below this probability of being answerable the answer is a refusal.</param>
/// <param name="Right">Probability that what is quoted holds all that a right answer must.</param>
public sealed record Calibration(string Provenance, LogisticModel Answerable, double Threshold, LogisticModel Right)
{
    // The labelled questions have hardly any of one word.
    private static readonly double OfTwoWords = 1 / Math.Log(3);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The numbers that ship, from the assembly's resource calibration.json.</summary>
    public static Calibration Shipped { get; } = Load();

    /// <summary>Whether the material answers the question, as far as these signals tell.</summary>
    public bool Answers(AnswerSignals signals) => Likelihood(signals) >= Threshold;

    /// <summary>Probability, 0 to 1, that the material answers the question.</summary>
    public double Likelihood(AnswerSignals signals) => Answerable.Probability(signals.ToArray());

    /// <summary>Probability, 0 to 1, that an answer with these signals is right: never above that of there being one, and for a question of one word as for one of two.</summary>
    public double Confidence(AnswerSignals signals) => Math.Min(
        Right.Probability((signals with { Found = Math.Min(signals.Found, OfTwoWords), Said = Math.Min(signals.Said, OfTwoWords) }).ToArray()), Likelihood(signals));

    /// <summary>As it is kept in the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static Calibration Load()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("RagPrep.calibration.json")!;
        return JsonSerializer.Deserialize<Calibration>(stream, Json)!;
    }
}
