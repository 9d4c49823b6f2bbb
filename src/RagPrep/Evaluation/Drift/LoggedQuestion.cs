namespace RagPrep.Evaluation.Drift;

/// <summary>A line of a query log: a JSON object with these names in camelCase; others are ignored.</summary>
/// <param name="Time">When it was asked, ISO 8601 with its offset.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Confidence">Of the answer or refusal, 0 to 1.</param>
/// <param name="Answered">False for a refusal.</param>
/// <param name="TopScore">Score of the first hit, where it was logged.</param>
/// <param name="Topics">Top folders of the hits, the first hit's first, where they were logged.</param>
public sealed record LoggedQuestion(
    DateTimeOffset Time, string Question, double Confidence, bool Answered, double? TopScore = null, IReadOnlyList<string>? Topics = null)
{
    /// <summary>The first hit's topic, or null.</summary>
    internal string? Topic => Topics is [var first, ..] ? first : null;
}
