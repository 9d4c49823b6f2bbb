using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RagPrep.Evaluation;

/// <summary>A labelled question.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Wording">'term' when it names its subject, 'plain' when it is put as a person would who does not know the term.</param>
/// <param name="Text">The question.</param>
/// <param name="Answerable">Whether the notes answer it.</param>
/// <param name="Evidence">Where the answer stands; empty when not answerable.</param>
/// <param name="Facts">What a right answer holds: of each fact one of the wordings.</param>
/// <param name="Reference">A short right answer.</param>
public sealed partial record Question(
    string Id,
    string Topic,
    string Wording,
    [property: JsonPropertyName("question")] string Text,
    bool Answerable,
    IReadOnlyList<EvidenceText> Evidence,
    IReadOnlyList<IReadOnlyList<string>> Facts,
    string Reference)
{
    /// <summary>What was asked before it, where it follows up on that; null where it is the first.</summary>
    public string? After { get; init; }

    /// <summary>The facts that a text lacks, each by its first wording: letters and digits are compared, markers [n] left out.</summary>
    public IReadOnlyList<string> MissingFacts(string text)
    {
        var letters = LettersAndDigits.Of(Marker().Replace(text, ""));
        return [.. Facts.Where(fact => !fact.Any(wording => letters.Contains(LettersAndDigits.Of(wording), StringComparison.Ordinal))).Select(fact => fact[0])];
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Marker();
}
