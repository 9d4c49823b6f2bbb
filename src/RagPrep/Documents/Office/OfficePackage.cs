using System.IO.Compression;
using System.Xml.Linq;
using RagPrep.Documents.Archives;

namespace RagPrep.Documents.Office;

/// <summary>Makes a package that is safe to open of a Word or PowerPoint file: its XML parts alone, each looked through first.</summary>
/// <remarks>Pictures, macros and embedded files stay behind, and so does every relationship that points out of the package.</remarks>
internal static class OfficePackage
{
    /// <summary>Copies the safe parts of a file into a new package.</summary>
    /// <param name="content">The file.</param>
    /// <param name="extension">What to save an older format as, such as "docx".</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <exception cref="DocumentException">The file is no package, damaged, protected, or built to do harm.</exception>
    public static MemoryStream Copy(ReadOnlyMemory<byte> content, string extension, CancellationToken cancellationToken)
    {
        OfficeSignature.Check(content.Span, extension);
        using var archive = new BoundedArchive(content);
        var parts = Parts(archive);
        var copy = new MemoryStream();
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in parts)
            {
                var xml = archive.Read(part, cancellationToken);
                XmlPart.Check(xml, name, cancellationToken);
                using var target = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                if (IsRelationships(name))
                    WriteRelationships(name, xml, parts, target);
                else
                    target.Write(xml);
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static Dictionary<string, ZipArchiveEntry> Parts(BoundedArchive archive)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            // Some programs on Windows write '\'.
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || IsRelationships(name))
                parts.TryAdd(name, entry);
        }

        return parts;
    }

    private static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keeps the relationships between parts that were kept: links to the web need not be valid, and nothing may follow them.</summary>
    private static void WriteRelationships(string name, byte[] xml, Dictionary<string, ZipArchiveEntry> parts, Stream target)
    {
        var relationships = XmlPart.Load(xml);
        // 'word/_rels/document.xml.rels' speaks for 'word/document.xml', from whose folder its targets are counted.
        var root = new Uri("package://part/");
        var folder = new Uri(root, name[..(name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at : 0)]);
        relationships.Root!.Elements().Where(relationship => !IsKept(relationship)).ToList().ForEach(relationship => relationship.Remove());
        relationships.Save(target);

        bool IsKept(XElement relationship) =>
            relationship.Attribute("TargetMode")?.Value != "External"
            && Uri.TryCreate(folder, relationship.Attribute("Target")?.Value, out var part)
            && root.IsBaseOf(part)
            && parts.ContainsKey(Uri.UnescapeDataString(part.AbsolutePath).TrimStart('/'));
    }
}
