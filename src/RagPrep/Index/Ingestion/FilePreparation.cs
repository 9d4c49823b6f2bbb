using System.Security.Cryptography;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Documents.Archives;
using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>Reads and chunks one file; what goes wrong with it is a result, not the end of the run.</summary>
internal sealed class FilePreparation(Chunker chunker, string settings)
{
    /// <summary>Larger files are refused: 64 MB.</summary>
    public const long MaxBytes = 64L << 20;

    public PreparedFile Prepare(CorpusFile file, FileState? known, CancellationToken cancellationToken)
    {
        if (known is { Error: not null } && known.IsOf(file, settings))
            return new PreparedFile(file, known, null, [], known.Error);
        var state = new FileState(file.Bytes, file.Modified, [], settings);
        try
        {
            var content = Read(file, cancellationToken);
            state = state with { Hash = SHA256.HashData(content) };
            if (known is { Error: null } && known.Settings == settings && known.Hash.AsSpan().SequenceEqual(state.Hash))
                return new PreparedFile(file, state, null, [], null);
            var document = DocumentReaders.For(file.File, content).Read(file.File, content, cancellationToken);
            return new PreparedFile(file, state, document, chunker.Chunk(document), null);
        }
        // Also what no reader foresaw: one bad document must not keep all others out.
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            if (exception is not DocumentException { IsPassing: false })
                state = state with { Hash = [] };
            return new PreparedFile(file, state, null, [], exception switch
            {
                FileNotFoundException or DirectoryNotFoundException when file.File.Contains('\uFFFD') =>
                    "The file's name is not written in UTF-8, so that the file cannot be opened: rename it.",
                FileNotFoundException or DirectoryNotFoundException => "The file vanished while it was being read.",
                DocumentException or IOException or UnauthorizedAccessException => exception.Message,
                _ => $"The file could not be read, by a fault of this program ({exception.GetType().Name}: {exception.Message}).",
            });
        }
    }

    private static byte[] Read(CorpusFile file, CancellationToken cancellationToken)
    {
        if (file.Problem is not null)
            throw new DocumentException(file.Problem);
        using var stream = LinkFreeFile.Open(file);
        if (file.Entry is not null)
            return ReadEntry(stream, file, cancellationToken);
        // Of the file as it is now, not as it was when the folder was listed.
        if (stream.Length > MaxBytes)
            throw TooLarge(stream.Length);
        var content = new byte[stream.Length];
        return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
    }

    private static byte[] ReadEntry(FileStream stream, CorpusFile file, CancellationToken cancellationToken)
    {
        using var archive = new BoundedArchive(stream);
        // The last of a name is the one that was added last.
        var entry = archive.Entries.LastOrDefault(entry => entry.FullName == file.Entry)
            ?? throw new DocumentException("The file vanished from its archive while it was being read.");
        return entry.Length > MaxBytes ? throw TooLarge(entry.Length) : archive.Read(entry, cancellationToken);
    }

    private static DocumentException TooLarge(long bytes) =>
        new($"The file has {bytes >> 20} MB, more than the {MaxBytes >> 20} MB that are read.");
}
