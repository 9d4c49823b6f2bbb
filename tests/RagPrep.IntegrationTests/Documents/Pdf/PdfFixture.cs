using RagPrep.Documents;
using RagPrep.Documents.Pdf;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Documents.Pdf;

/// <summary>PDF files that real programs made, and the real reader.</summary>
internal static class PdfFixture
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(RepositoryPaths.Data, "pdf", file));

    public static Document Read(string file) => Read(Bytes(file), new PdfLimits());

    public static Document Read(byte[] content, PdfLimits limits) => new PdfReader(new PdfProcess(limits)).Read("a.pdf", content);

    /// <summary>Each section as 'page | path | text', white space folded.</summary>
    public static string[] Sections(Document document) =>
        [.. document.Sections.Select(section => $"{section.Page} | {string.Join('/', section.HeadingPath)} | {section.Characters.In(document.Text)}")];

    /// <summary>The document's tables, and other blocks of a kind.</summary>
    public static string[] Blocks(Document document, BlockKind kind) =>
        [.. document.Sections.SelectMany(section => section.Blocks).Where(block => block.Kind == kind).Select(block => block.Characters.In(document.Text))];
}
