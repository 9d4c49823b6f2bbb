using RagPrep.Answering;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Tells which units answer a labelled question: those that lie in its evidence or hold it, and those beside evidence that hold a fact.</summary>
/// <param name="question">The question.</param>
internal sealed class EvidenceLabels(Question question)
{
    // Fewer letters than these stand in many a sentence by chance.
    private const int LeastLetters = 12;

    private readonly List<(string File, string Letters)> evidence = [.. question.Evidence.Select(text => (text.File, LettersAndDigits.Of(text.Quote)))];

    /// <summary>Whether a unit answers.</summary>
    public bool Answers(Evidence unit)
    {
        var (chunk, letters) = (unit.Hit.Chunk, LettersAndDigits.Of(unit.Text));
        var here = evidence.Where(text => text.File == chunk.File).ToList();
        if (here.Any(text => letters.Contains(text.Letters, StringComparison.Ordinal) || (letters.Length >= LeastLetters && text.Letters.Contains(letters, StringComparison.Ordinal))))
            return true;
        var passage = LettersAndDigits.Of(chunk.Text);
        return here.Any(text => passage.Contains(text.Letters, StringComparison.Ordinal)) && question.MissingFacts(unit.Text).Count < question.Facts.Count;
    }
}
