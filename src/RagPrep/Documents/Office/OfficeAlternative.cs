using DocumentFormat.OpenXml;

namespace RagPrep.Documents.Office;

/// <summary>Content that a file states twice: for new programs and, the same again, for old ones.</summary>
internal static class OfficeAlternative
{
    /// <summary>The statement to read: the first for new programs that has words, which one for programs yet to come may lack.</summary>
    public static OpenXmlElement? Choose(AlternateContent content) =>
        (OpenXmlElement?)content.Elements<AlternateContentChoice>().FirstOrDefault(HasWords) ?? content.GetFirstChild<AlternateContentFallback>();

    // Words are called so in text, drawings and formulas alike.
    private static bool HasWords(OpenXmlElement choice) => choice.Descendants().Any(element => element.LocalName == "t");
}
