using System.Text.Json;

namespace RagPrep.Answering;

/// <summary>
/// How likely a unit answers: two logistic regressions over <see cref="EvidenceFeatures"/>. Fitted by <c>ragprep eval tune</c> on questions
/// whose evidence and facts are labelled, and kept in evidence.json.
/// </summary>
/// <param name="Provenance">When and on what it was fitted, with the figures reached.</param>
/// <param name="Sight">Before the cross-encoder has read a unit: decides what it reads.</param>
/// <param name="Reading">After it.</param>
public sealed record EvidenceModel(string Provenance, LogisticModel Sight, LogisticModel Reading)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The numbers that ship, from the assembly's resource evidence.json.</summary>
    public static EvidenceModel Shipped { get; } = Load();

    /// <summary>As it is kept in the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static EvidenceModel Load()
    {
        using var stream = typeof(EvidenceModel).Assembly.GetManifestResourceStream("RagPrep.evidence.json")!;
        return JsonSerializer.Deserialize<EvidenceModel>(stream, Json)!;
    }
}
