using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Office2010.Drawing;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>One paragraph of a slide.</summary>
internal sealed class SlideLine
{
    private readonly OfficeLine line = new();
    private readonly ParagraphProperties? properties;
    private int letters;
    private int monospacedLetters;

    public SlideLine(Paragraph paragraph)
    {
        properties = paragraph.ParagraphProperties;
        foreach (var part in paragraph.ChildElements)
            Append(part);
    }

    public bool IsMonospaced => letters > 0 && monospacedLetters == letters;

    /// <summary>How deep the paragraph stands in a list, from 0.</summary>
    public int Level => Math.Clamp(properties?.Level?.Value ?? 0, 0, 8);

    /// <summary>Whether the paragraph has a bullet or number; null where that is left to the layout.</summary>
    public bool? HasMark =>
        properties?.GetFirstChild<NoBullet>() is not null ? false
        : properties?.ChildElements.Any(part => part is CharacterBullet or AutoNumberedBullet or PictureBullet) == true ? true
        : null;

    public string Prose() => line.Prose();

    public string Code() => line.Code();

    private void Append(OpenXmlElement? part)
    {
        switch (part)
        {
            case Run run:
                AppendRun(run);
                break;
            case Break:
                line.Break();
                break;
            case Field field when field.Type?.Value is not { } kind || !kind.StartsWith("slidenum", StringComparison.Ordinal) && !kind.StartsWith("datetime", StringComparison.Ordinal):
                line.Append(field.Text?.Text ?? "");
                break;
            case M.OfficeMath or M.Paragraph:
                line.Append(OfficeFormula.Write(part));
                letters++;
                break;
            // The library takes this element for an empty one: what stands in it has to be read from its XML.
            case TextMath formula:
                Append(new W.Paragraph { InnerXml = formula.InnerXml });
                break;
            case AlternateContent twice:
                Append(OfficeAlternative.Choose(twice));
                break;
            case not (null or Field or ParagraphProperties or EndParagraphRunProperties):
                foreach (var child in part.ChildElements)
                    Append(child);
                break;
        }
    }

    private void AppendRun(Run run)
    {
        var words = run.Text?.Text ?? "";
        var count = words.Count(character => !char.IsWhiteSpace(character));
        letters += count;
        monospacedLetters += MonospacedFont.Is(run.RunProperties?.GetFirstChild<LatinFont>()?.Typeface?.Value) ? count : 0;
        if (run.RunProperties?.Baseline?.Value is { } baseline and not 0)
            line.Script(words, baseline > 0);
        else
            line.Append(words);
    }
}
