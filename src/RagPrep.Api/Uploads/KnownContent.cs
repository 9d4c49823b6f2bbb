using RagPrep.Index;

namespace RagPrep.Api.Uploads;

/// <summary>Finds the file that has the same content as one that is sent.</summary>
public sealed class KnownContent(CorpusFolder corpus, StudyIndex index)
{
    /// <summary>The file's path and its document's id (null for an archive), or null where the content is new.</summary>
    /// <param name="file">Where the content would be stored; a file does not count as the same as itself.</param>
    /// <param name="hash">The content's SHA-256.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="isArchive">Whether it is a zip archive, of which the catalog knows only the documents.</param>
    public (string File, string? DocumentId)? Find(string file, byte[] hash, long bytes, bool isArchive)
    {
        if (isArchive)
            return corpus.FindArchive(hash, bytes) is { } archive && archive != file ? (archive, null) : null;
        // What the catalog says holds only while the file is still as it was.
        var same = index.DocumentsOf(hash).Where(known => corpus.IsUnchanged(known.Document.File, known.Document.Bytes, known.Modified)).Select(known => known.Document).ToList();
        return same.Count == 0 || same.Exists(document => document.File == file) ? null : (same[0].File, same[0].Id);
    }
}
