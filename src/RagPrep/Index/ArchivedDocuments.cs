using RagPrep.Documents;
using RagPrep.Index.Ingestion;

namespace RagPrep.Index;

/// <summary>What a zip archive would give if it lay in the corpus folder.</summary>
public static class ArchivedDocuments
{
    /// <summary>The paths of its documents, and its own where something in it will be left out with a reason.</summary>
    /// <param name="file">Where it would lie, a path below the corpus folder, with '/'.</param>
    /// <param name="content">Its bytes; can be read from any place, and is closed.</param>
    /// <exception cref="DocumentException">It cannot be opened, is over the limits, or holds no document that can be read.</exception>
    public static IReadOnlyList<string> In(string file, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var files = new ArchiveFolder(DocumentReaders.Extensions).List(new CorpusFile(file, "", content.Length, 0), content);
        if (files.FirstOrDefault(one => one.Problem is null) is null)
            throw new DocumentException(files.Count > 0 ? files[0].Problem! : $"The archive holds no document that is read ({string.Join(' ', DocumentReaders.Extensions.Order())}).");
        return [.. files.Select(one => one.File)];
    }
}
