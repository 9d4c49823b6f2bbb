using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace RagPrep.Documents.Office;

/// <summary>PowerPoint presentations: each slide's title, text, tables and formulas and then its notes; the page is the slide's number.</summary>
/// <remarks>Slides come in the order of the presentation, hidden ones among them. Footers, dates, masters, comments and macros are left out.</remarks>
public sealed class PowerPointReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".pptx", ".pptm"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        using var package = OfficePackage.Copy(content, "pptx", cancellationToken);
        return OfficeErrors.Explain("PowerPoint presentation", () =>
        {
            using var presentation = PresentationDocument.Open(package, isEditable: false);
            var main = presentation.PresentationPart ?? throw new DocumentException("The PowerPoint presentation has no slides.");
            var sections = new SectionBuilder(file);
            var text = new OfficeText(sections);
            var number = 0;
            foreach (var slide in main.Presentation?.SlideIdList?.Elements<SlideId>() ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                number++;
                if (slide.RelationshipId?.Value is { } id && main.TryGetPartById(id, out var part) && part is SlidePart found)
                    new SlideBody(text, found, number).Write();
            }

            var document = sections.Build(text.End(), presentation.PackageProperties.Title);
            // The name made up for a first slide without a title says nothing about the whole.
            return document.Title == SlideBody.NameOf(1) ? document with { Title = Path.GetFileNameWithoutExtension(file) } : document;
        });
    }
}
