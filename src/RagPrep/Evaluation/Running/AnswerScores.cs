using System.Text.RegularExpressions;
using RagPrep.Answering;
using RagPrep.Evaluation.Measures;
using RagPrep.Index;

namespace RagPrep.Evaluation.Running;

/// <summary>
/// How good an answer to a labelled question is. A refusal of an answerable question counts 0 in what speaks of the whole answer;
/// what speaks of sentences, citations and words is of answers given.
/// </summary>
internal sealed partial class AnswerScores(StudyIndex index)
{
    private readonly Dictionary<string, string> texts = [];

    /// <summary>The figures, by name.</summary>
    public IEnumerable<KeyValuePair<string, double>> Of(Question question, Answer answer)
    {
        if (question.Answerable)
        {
            var text = answer.Answered ? Marker().Replace(answer.Text, "") : "";
            yield return new(AnswerMeasures.AllFacts, answer.Answered && question.MissingFacts(answer.Text).Count == 0 ? 1 : 0);
            yield return new(AnswerMeasures.RougeL, RougeL.F1(text, question.Reference));
            yield return new(AnswerMeasures.TokenF1, TokenF1.Of(text, question.Reference));
            yield return new(AnswerMeasures.CitationRecall, question.Evidence.Average(evidence => answer.Citations.Any(citation => Share(citation, evidence)) ? 1.0 : 0));
            if (answer.Answered)
                yield return new(AnswerMeasures.CitationPrecision, answer.Citations.Average(citation => question.Evidence.Any(evidence => Share(citation, evidence)) ? 1.0 : 0));
        }
        yield return new(question.Answerable ? AnswerMeasures.Answered : AnswerMeasures.RightRefusals, answer.Answered == question.Answerable ? 1 : 0);
        if (!answer.Answered)
            yield break;
        yield return new(AnswerMeasures.Grounded, Groundedness(answer));
        yield return new(AnswerMeasures.QuotesExact, answer.Citations.Average(citation => IsExact(citation) ? 1.0 : 0));
        yield return new(AnswerMeasures.Words, answer.Citations.Sum(citation => Passage.CountWords(citation.Quote)));
    }

    /// <summary>Share of the sentences, told by the marker behind each, that stand in the quote of their citation, letters and digits compared.</summary>
    public static double Groundedness(Answer answer)
    {
        var (sentences, grounded, from) = (0, 0, 0);
        foreach (Match marker in Marker().Matches(answer.Text))
        {
            var cited = answer.Citations.FirstOrDefault(citation => citation.Number == int.Parse(marker.Groups[1].ValueSpan));
            sentences++;
            grounded += cited is not null && LettersAndDigits.Contain(cited.Quote, answer.Text[from..marker.Index]) ? 1 : 0;
            from = marker.Index + marker.Length;
        }
        // What no marker follows is a sentence without a source.
        sentences += answer.Text[from..].Any(char.IsLetterOrDigit) ? 1 : 0;
        return sentences == 0 ? 0 : (double)grounded / sentences;
    }

    // Citations quote evidence in part or with more around it; either counts.
    private static bool Share(Citation citation, EvidenceText evidence) =>
        LettersAndDigits.Contain(citation.Quote, evidence.Quote) || LettersAndDigits.Contain(evidence.Quote, citation.Quote);

    private bool IsExact(Citation citation)
    {
        if (!texts.TryGetValue(citation.DocumentId, out var text))
            texts[citation.DocumentId] = text = index.Document(citation.DocumentId)?.Text ?? "";
        return citation.Characters.To <= text.Length && citation.Characters.In(text) == citation.Quote;
    }

    [GeneratedRegex(@"(?<=\s)\[(\d{1,6})\](?=\s|$)")]
    private static partial Regex Marker();
}
