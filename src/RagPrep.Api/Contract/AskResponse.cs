using System.Text.Json.Serialization;
using RagPrep.Answering;

namespace RagPrep.Contract;

/// <summary>A grounded answer with its citations, or an honest refusal.</summary>
/// <param name="Answered">False when the material does not say.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that the answer is right.</param>
/// <param name="Answer">Sentences with markers [n]; for a refusal what the material does not say.</param>
/// <param name="Kind">'extractive' or 'generated'.</param>
/// <param name="Citations">One for each marker.</param>
/// <param name="Nearest">The nearest passages when not answered.</param>
/// <param name="Missing">When not answered, names and rare words of the question that no passage found holds.</param>
/// <param name="DidYouMean">The question as it may have been meant, where its spelling is in doubt; or null. It was not asked instead.</param>
/// <param name="Timings">Milliseconds by stage, and 'total'.</param>
/// <param name="Degraded">What could not be done in time, and why a language model did not write the answer.</param>
public sealed record AskResponse(
    bool Answered,
    double Confidence,
    string Answer,
    string Kind,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<SearchHit> Nearest,
    IReadOnlyList<string> Missing,
    string? DidYouMean,
    IReadOnlyDictionary<string, double> Timings,
    IReadOnlyList<string> Degraded)
{
    /// <summary>The question that was answered, where a follow-up was rewritten to one that stands alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AskedAs { get; init; }

    /// <summary>The response for an answer.</summary>
    public static AskResponse Of(Answer answer) => new(
        answer.Answered,
        answer.Confidence,
        answer.Text,
        answer.Kind,
        answer.Citations,
        [.. answer.Nearest.Select(SearchHit.Of)],
        answer.Missing,
        answer.DidYouMean,
        answer.Timings,
        answer.Degraded)
    {
        AskedAs = answer.AskedAs,
    };
}
