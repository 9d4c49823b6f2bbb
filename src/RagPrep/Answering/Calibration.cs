using System.Text.Json;

namespace RagPrep.Answering;

/// <summary>
/// Logistic regression from <see cref="AnswerSignals"/> to the probability that an answer is right, fitted by
/// <c>ragprep eval tune</c> on labelled questions with and without an answer, and kept in calibration.json.
/// </summary>
/// <param name="Provenance">When, on what and how it was fitted, with the figures reached.</param>
/// <param name="Bias">Intercept.</param>
/// <param name="Weights">One for each signal, in their order.</param>
/// <param name="Threshold">Below this probability the answer is a refusal.</param>
public sealed record Calibration(string Provenance, double Bias, double[] Weights, double Threshold)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The numbers that ship, from the assembly's resource calibration.json.</summary>
    public static Calibration Shipped { get; } = Load();

    /// <summary>Probability, 0 to 1, that an answer with these signals is right.</summary>
    public double Confidence(AnswerSignals signals)
    {
        var sum = Bias;
        var values = signals.ToArray();
        for (var i = 0; i < values.Length; i++)
            sum += Weights[i] * values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>As it is kept in the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static Calibration Load()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("RagPrep.calibration.json")!;
        return JsonSerializer.Deserialize<Calibration>(stream, Json)!;
    }
}
