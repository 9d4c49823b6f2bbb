using DocumentFormat.OpenXml;

namespace RagPrep.Documents.Office;

/// <summary>Content that a file states twice: for new programs and, the same again, for old ones.</summary>
internal static class OfficeAlternative
{
    /// <summary>The statement to read: the first for new programs.</summary>
    public static OpenXmlElement? Choose(AlternateContent content) =>
        (OpenXmlElement?)content.GetFirstChild<AlternateContentChoice>() ?? content.GetFirstChild<AlternateContentFallback>();
}
