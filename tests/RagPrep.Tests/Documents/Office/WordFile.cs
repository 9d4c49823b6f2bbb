using RagPrep.Tests.Documents.Archives;

namespace RagPrep.Tests.Documents.Office;

/// <summary>Word documents made in memory of the XML of their parts.</summary>
internal static class WordFile
{
    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>
        """;

    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Root = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""";

    private const string Main = $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="{Office}/styles" Target="styles.xml"/>
        <Relationship Id="f" Type="{Office}/footnotes" Target="/word/footnotes.xml"/><Relationship Id="p" Type="{Office}/image" Target="media/picture.png"/>
        <Relationship Id="n" Type="{Office}/image" Target="../NULL"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>
        <Relationship Id="t" Type="{Office}/attachedTemplate" Target="http://127.0.0.1:9/template.dotm" TargetMode="External"/>
        <Relationship Id="h" Type="{Office}/hyperlink" Target="mailto:a@b; c@d:// not an address" TargetMode="External"/></Relationships>
        """;

    /// <summary>A document with links to the web, a macro and a missing picture around <paramref name="body"/>.</summary>
    public static byte[] Of(string body, string styles = "", string footnotes = "") => ZipFile.Of(
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", Root),
        ("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>"),
        ("word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>"),
        ("word/vbaProject.bin", "Sub AutoOpen()"),
        ("word/_rels/document.xml.rels", Main));

    /// <summary>A document whose main part is <paramref name="xml"/> as it stands.</summary>
    public static byte[] OfMain(string xml) => ZipFile.Of(("[Content_Types].xml", ContentTypes), ("_rels/.rels", Root), ("word/document.xml", xml));

    public static string Paragraph(string text, string properties = "") => $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";
}
