using System.IO.Compression;
using System.Xml.Linq;
using RagPrep.Documents.Archives;

namespace RagPrep.Documents.Epub;

/// <summary>The archive that an EPUB book is: from the container to the package to the chapters.</summary>
internal sealed class EpubBook : IDisposable
{
    private const string Container = "META-INF/container.xml";
    private const string Encryption = "META-INF/encryption.xml";

    private static readonly Uri Root = new("package://book/");

    private readonly BoundedArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly CancellationToken cancellationToken;
    private readonly Uri packageAddress;
    private readonly XElement package;

    /// <summary>Opens a book and reads its package document.</summary>
    /// <exception cref="DocumentException">The file is no book, damaged, or built to do harm.</exception>
    public EpubBook(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        archive = new BoundedArchive(content);
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName, entry);
        var path = Load(Container).Descendants().FirstOrDefault(element => element.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value;
        if (path is null || !Uri.TryCreate(Root, path, out packageAddress!))
            throw new DocumentException("The file is no EPUB book: its container names no package document.");
        package = Load(NameOf(packageAddress));
    }

    /// <summary>The title that the package states, or null.</summary>
    public string? Title => package.Descendants().FirstOrDefault(element => element.Name.LocalName == "title")?.Value;

    /// <summary>The chapters' bytes, in reading order; a table of contents is none.</summary>
    /// <exception cref="DocumentException">A chapter is missing or locked.</exception>
    public IEnumerable<byte[]> Chapters()
    {
        var locked = entries.ContainsKey(Encryption) ? Load(Encryption).Descendants().Attributes("URI").Select(address => address.Value).ToHashSet() : [];
        var items = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var item in package.Descendants().Where(element => element.Name.LocalName == "item"))
            items.TryAdd(item.Attribute("id")?.Value ?? "", item);
        foreach (var place in package.Descendants().Where(element => element.Name.LocalName == "itemref"))
        {
            if (!items.Remove(place.Attribute("idref")?.Value ?? "", out var item) || !IsChapter(item) || !Uri.TryCreate(packageAddress, item.Attribute("href")?.Value, out var address))
                continue;
            if (locked.Contains(NameOf(address)))
                throw new DocumentException("The book is protected against copying (DRM), so its text cannot be read.");
            yield return Read(NameOf(address));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static bool IsChapter(XElement item) =>
        item.Attribute("media-type")?.Value is "application/xhtml+xml" or "text/html" && item.Attribute("properties")?.Value.Split(' ').Contains("nav") != true;

    private static string NameOf(Uri address) => Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');

    private XElement Load(string name)
    {
        var xml = Read(name);
        XmlPart.Check(xml, name, cancellationToken);
        return XmlPart.Load(xml).Root!;
    }

    private byte[] Read(string name) => entries.TryGetValue(name, out var entry)
        ? archive.Read(entry, cancellationToken)
        : throw new DocumentException($"The file is no EPUB book, or it is damaged: '{name}' is missing.");
}
