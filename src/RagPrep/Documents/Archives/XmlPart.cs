using System.Xml;
using System.Xml.Linq;

namespace RagPrep.Documents.Archives;

/// <summary>Looks an XML part of an archive through before anything makes objects of it.</summary>
internal static class XmlPart
{
    /// <summary>Elements inside one another; tables within tables within text boxes stay under 100.</summary>
    public const int Deepest = 256;

    private const int LongestPart = 64 << 20;

    /// <summary>Reads a part once, in constant memory.</summary>
    /// <exception cref="DocumentException">It is not well-formed, declares entities, is nested too deeply or too large.</exception>
    public static void Check(byte[] xml, string name, CancellationToken cancellationToken)
    {
        if (xml.Length > LongestPart)
            throw new DocumentException($"The part '{name}' is too large: {xml.Length >> 20:N0} MB of XML, where {LongestPart >> 20} MB are read at most.");
        try
        {
            using var reader = Reader(xml);
            for (var nodes = 0; reader.Read(); nodes++)
            {
                if (reader.Depth > Deepest)
                    throw new DocumentException($"The part '{name}' is nested too deeply: more than {Deepest} XML elements inside one another.");
                if (nodes % 10_000 == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (XmlException error)
        {
            throw new DocumentException(
                xml.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0
                    ? $"The part '{name}' declares a document type, which may hide an entity bomb and which no program writes there."
                    : $"The part '{name}' is damaged: its XML is broken at line {error.LineNumber}, character {error.LinePosition}.",
                error);
        }
    }

    /// <summary>A part that was checked.</summary>
    public static XDocument Load(byte[] xml)
    {
        using var reader = Reader(xml);
        return XDocument.Load(reader);
    }

    private static XmlReader Reader(byte[] xml) =>
        XmlReader.Create(new MemoryStream(xml, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
}
