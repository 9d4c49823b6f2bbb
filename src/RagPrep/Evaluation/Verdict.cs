using System.Text.Json.Serialization;

namespace RagPrep.Evaluation;

/// <summary>What a reader thinks of an answer or a passage.</summary>
public enum Verdict
{
    /// <summary>It answered the question.</summary>
    Helpful,

    /// <summary>It did not.</summary>
    [JsonStringEnumMemberName("not-helpful")]
    NotHelpful,
}
