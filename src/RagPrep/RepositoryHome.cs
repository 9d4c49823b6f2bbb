namespace RagPrep;

/// <summary>Where relative paths of the options lead.</summary>
public static class RepositoryHome
{
    /// <summary>
    /// A full path as it is; a relative one below the current folder when it is there, else below the nearest folder
    /// above the program that holds <c>models</c>, so that the shipped defaults work from any folder. An empty path stays
    /// empty, for the options' validation to refuse.
    /// </summary>
    public static string Resolve(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return path;
        if (Path.IsPathRooted(path) || Path.Exists(path))
            return Path.GetFullPath(path);
        return Path.GetFullPath(path, Find(Directory.GetCurrentDirectory()) ?? Find(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory());
    }

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "models", "SHA256SUMS")))
                return folder.FullName;
        }
        return null;
    }
}
