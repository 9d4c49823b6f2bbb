namespace RagPrep.Index.Ingestion;

/// <summary>
/// The folder of documents; a zip archive in it is a folder too. Links and hidden files are left out, so that nothing outside the
/// folder is read; so are pipes, sockets and devices, whose reading might never end.
/// </summary>
/// <param name="path">Full path.</param>
/// <param name="extensions">Extensions that can be read, lower-case, with the dot.</param>
internal sealed class CorpusFolder(string path, IReadOnlyCollection<string> extensions)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly ArchiveFolder archives = new(extensions);

    /// <summary>All documents, by path.</summary>
    /// <exception cref="IndexException">The folder is missing, unreadable or holds no document.</exception>
    public IReadOnlyList<CorpusFile> Scan()
    {
        if (!Directory.Exists(path))
            throw new IndexException(File.Exists(path)
                ? $"Corpus:Path leads to a file, {path}: give the folder that holds the documents."
                : $"The corpus folder {path} does not exist: make it and put documents in it, or set Corpus:Path to the folder that has them.");
        var files = Enumerate();
        return files.Count > 0 ? files : throw new IndexException(
            $"The corpus folder {path} holds no document: put files there ({string.Join(", ", extensions.Order())}), or set Corpus:Path to the folder that has them. The index was left as it is.");
    }

    private List<CorpusFile> Enumerate()
    {
        try
        {
            return [.. new DirectoryInfo(path).EnumerateFiles("*", Everything)
                .Where(file => file.Extension.ToLowerInvariant() is var extension && (extension == ArchiveFolder.Extension || extensions.Contains(extension)))
                .Select(Describe).OfType<CorpusFile>()
                .SelectMany(file => IsArchive(file) ? archives.List(file) : [file])
                .OrderBy(file => file.File, StringComparer.Ordinal)];
        }
        // All or nothing: what lies in a folder that cannot be listed must not pass for deleted.
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new IndexException($"The corpus folder cannot be read ({exception.Message.TrimEnd('.')}): give this user the right to read it. The index was left as it is.", exception);
        }
    }

    // One whose name is no UTF-8 cannot be opened: its reading says so.
    private static bool IsArchive(CorpusFile file) =>
        file.File.EndsWith(ArchiveFolder.Extension, StringComparison.OrdinalIgnoreCase) && !file.File.Contains('\uFFFD');

    private CorpusFile? Describe(FileInfo file)
    {
        var name = Path.GetRelativePath(path, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        // Such a name was no UTF-8, and the file cannot be found by what it was read as: its reading says so.
        if (name.Contains('\uFFFD'))
            return new CorpusFile(name, file.FullName, 0, 0);
        try
        {
            return PlainFile.Is(file.FullName) ? new CorpusFile(name, file.FullName, file.Length, file.LastWriteTimeUtc.Ticks) : null;
        }
        catch (FileNotFoundException)
        {
            // It vanished since the folder was listed: then it is not there.
            return null;
        }
    }
}
