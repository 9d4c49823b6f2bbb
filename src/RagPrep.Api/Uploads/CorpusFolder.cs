using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RagPrep.Index;

namespace RagPrep.Api.Uploads;

/// <summary>The folder of documents, for adding and removing files; nothing outside of it is ever touched.</summary>
public sealed class CorpusFolder(IOptions<CorpusOptions> options)
{
    // As the scan sees them.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Its full path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(options.Value.Path);

    /// <summary>Writes a file whole or not at all, replacing the one that is there.</summary>
    /// <param name="file">Path below the folder, with '/'.</param>
    /// <param name="content">What is written.</param>
    /// <param name="cancellationToken">Ends the writing; the old file stays.</param>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    public async Task WriteAsync(string file, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        // Its extension is none that is indexed, so that a scan passes it by.
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():n}.upload");
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
                await content.CopyToAsync(stream, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Removes a file; one that is gone already is fine.</summary>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    public void Delete(string file)
    {
        var path = PathOf(file);
        if (File.Exists(path))
            File.Delete(path);
    }

    /// <summary>The zip archive that a document is in, as a path below the folder, or null for a file of its own.</summary>
    public string? ArchiveOf(string file)
    {
        for (var end = file.IndexOf('/', StringComparison.Ordinal); end >= 0; end = file.IndexOf('/', end + 1))
        {
            if (File.Exists(PathOf(file[..end])))
                return file[..end];
        }
        return null;
    }

    /// <summary>Whether a document's file, or its archive, is as it was when it was read.</summary>
    /// <param name="file">Path below the folder.</param>
    /// <param name="bytes">The document's size.</param>
    /// <param name="modified">Time stamp of its file or archive, UTC.</param>
    public bool IsUnchanged(string file, long bytes, DateTime modified)
    {
        var archive = ArchiveOf(file);
        var stored = new FileInfo(PathOf(archive ?? file));
        return stored.Exists && stored.LastWriteTimeUtc == modified && (archive is not null || stored.Length == bytes);
    }

    /// <summary>The archive with this SHA-256 and size, as a path below the folder, or null.</summary>
    public string? FindArchive(byte[] hash, long bytes)
    {
        if (!Directory.Exists(Root))
            return null;
        var found = new DirectoryInfo(Root).EnumerateFiles("*", Everything).FirstOrDefault(file =>
            file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase) && file.Length == bytes && HashOf(file).AsSpan().SequenceEqual(hash));
        return found is null ? null : Path.GetRelativePath(Root, found.FullName).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static byte[] HashOf(FileInfo file)
    {
        using var stream = file.OpenRead();
        return SHA256.HashData(stream);
    }

    // A folder that is a link may lead anywhere, so nothing is written or deleted through one.
    private string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Root, file));
        if (!path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new IOException("The path leads out of the corpus folder.");

        for (var folder = Path.GetDirectoryName(path)!; folder.Length > Root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: not null })
                throw new IOException("The path leads through a link; files behind links are left alone.");
        }
        return path;
    }
}
