using System.IO.Compression;
using RagPrep.Documents;
using RagPrep.Documents.Archives;
using RagPrep.Documents.Detection;

namespace RagPrep.Index.Ingestion;

/// <summary>Zip archives as folders of documents. No entry is ever written to disk.</summary>
/// <param name="extensions">Extensions that can be read, lower-case, with the dot.</param>
/// <param name="limits">How far an archive may go, by the sizes it states; what really comes out is counted when it is read.</param>
internal sealed class ArchiveFolder(IReadOnlyCollection<string> extensions, ArchiveLimits? limits = null)
{
    /// <summary>The extension of archives.</summary>
    public const string Extension = ".zip";

    private const int LinkType = 0xA000, TypeBits = 0xF000;

    private readonly ArchiveLimits limits = limits ?? ArchiveLimits.Default;

    /// <summary>The documents in an archive on disk; with them the archive itself where it, or something in it, cannot be read.</summary>
    public IReadOnlyList<CorpusFile> List(CorpusFile archive)
    {
        try
        {
            return List(archive, LinkFreeFile.Open(archive));
        }
        catch (FileNotFoundException)
        {
            // It vanished since the folder was listed: then it is not there.
            return [];
        }
        catch (Exception exception) when (exception is DocumentException or IOException or UnauthorizedAccessException)
        {
            return [archive with { Problem = exception.Message, HidesDocuments = true }];
        }
    }

    /// <summary>The same for an archive that is open.</summary>
    /// <param name="archive">Where it is, or will be.</param>
    /// <param name="content">Its bytes; closed.</param>
    /// <exception cref="DocumentException">It cannot be opened, or is over the limits.</exception>
    public IReadOnlyList<CorpusFile> List(CorpusFile archive, Stream content)
    {
        using var opened = new BoundedArchive(content, limits);
        // A document that is an archive inside, under this name, is read like any other.
        return ZipFormat.Of(opened).Extension == Extension ? List(archive, opened.Entries) : [archive];
    }

    private List<CorpusFile> List(CorpusFile archive, IReadOnlyList<ZipArchiveEntry> entries)
    {
        var files = new Dictionary<string, CorpusFile>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var entry in entries)
        {
            if (EntryName.ProblemOf(entry.FullName) is { } problem)
                problems.Add(problem);
            else if (IsDocument(entry))
                files[entry.FullName] = Describe(archive, entry);
        }
        CheckSize(archive, files.Values);
        if (problems.Count > 0)
            files.Add("", archive with { Problem = EntryName.Summary(problems) });
        return [.. files.Values];
    }

    private bool IsDocument(ZipArchiveEntry entry) =>
        !EntryName.IsHidden(entry.FullName)
        && (entry.ExternalAttributes >> 16 & TypeBits) != LinkType
        && Path.GetExtension(entry.FullName).ToLowerInvariant() is var extension
        && (extension == Extension || extensions.Contains(extension));

    private static CorpusFile Describe(CorpusFile archive, ZipArchiveEntry entry) =>
        new($"{archive.File}/{entry.FullName}", archive.Path, entry.Length, archive.Modified)
        {
            Entry = entry.FullName,
            Problem = entry.IsEncrypted ? "The archive is protected by a password. Save it without one."
                : Path.GetExtension(entry.FullName).Equals(Extension, StringComparison.OrdinalIgnoreCase) ? "An archive inside an archive is not opened: put its documents into the outer one."
                : null,
        };

    private void CheckSize(CorpusFile archive, IEnumerable<CorpusFile> files)
    {
        var expanded = files.Sum(file => (decimal)file.Bytes);
        if (expanded > limits.ExpandedBytes)
            throw new DocumentException($"The archive is too large: its documents expand to more than {limits.ExpandedBytes >> 20:N0} MB. Cut it into several.");
        if (expanded > limits.RatioFrom && expanded / limits.Ratio > archive.Bytes)
            throw new DocumentException($"The archive looks like a zip bomb: it expands to more than {limits.Ratio:N0} times its size.");
    }
}
