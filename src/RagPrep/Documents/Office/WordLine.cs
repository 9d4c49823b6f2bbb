using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = DocumentFormat.OpenXml.Math;

namespace RagPrep.Documents.Office;

/// <summary>One paragraph of a Word document: its words, and what hangs on it.</summary>
internal sealed class WordLine
{
    private readonly WordStyles styles;
    private readonly Paragraph paragraph;
    private readonly OfficeLine line = new();
    private int letters;
    private int monospacedLetters;
    private int boldLetters;

    public WordLine(WordStyles styles, Paragraph paragraph)
    {
        (this.styles, this.paragraph) = (styles, paragraph);
        AppendChildren(paragraph);
    }

    /// <summary>Text boxes, and references to notes, in the order of the text.</summary>
    public List<OpenXmlElement> Asides { get; } = [];

    public bool IsMonospaced => letters > 0 && monospacedLetters == letters;

    public bool IsBold => letters > 0 && boldLetters == letters;

    public string Prose() => line.Prose();

    public string Code() => line.Code();

    private void AppendChildren(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
            Append(child);
    }

    private void Append(OpenXmlElement? part)
    {
        switch (part)
        {
            // Deleted and moved away; what Ruby writes above a word repeats it.
            case null or DeletedRun or MoveFromRun or RubyContent or ParagraphProperties:
                break;
            case AlternateContent twice:
                Append(OfficeAlternative.Choose(twice));
                break;
            case M.OfficeMath or M.Paragraph:
                line.Append(OfficeFormula.Write(part));
                letters++;
                break;
            case Run run when !styles.IsHidden(run):
                AppendRun(run);
                break;
            case Run:
                break;
            case TextBoxContent or FootnoteReference or EndnoteReference:
                Asides.Add(part);
                break;
            default:
                AppendChildren(part);
                break;
        }
    }

    private void AppendRun(Run run)
    {
        foreach (var part in run.ChildElements)
        {
            switch (part)
            {
                case Text text:
                    AppendText(run, text.Text);
                    break;
                case TabChar or PositionalTab:
                    line.Append("\t");
                    break;
                case Break or CarriageReturn:
                    line.Break();
                    break;
                case NoBreakHyphen:
                    line.Append("-");
                    break;
                default:
                    Append(part);
                    break;
            }
        }
    }

    private void AppendText(Run run, string words)
    {
        var count = words.Count(character => !char.IsWhiteSpace(character));
        letters += count;
        monospacedLetters += styles.IsMonospaced(paragraph, run) ? count : 0;
        boldLetters += styles.IsBold(paragraph, run) ? count : 0;
        var place = run.RunProperties?.VerticalTextAlignment?.Val?.Value;
        if (place is VerticalPositionValues.Superscript or VerticalPositionValues.Subscript)
            line.Script(words, place == VerticalPositionValues.Superscript);
        else
            line.Append(words);
    }
}
