namespace RagPrep;

/// <summary>Where relative paths of the options lead.</summary>
public static class RepositoryHome
{
    /// <summary>
    /// A relative path leads below the current folder; the shipped default, where nothing of its name is there, below the
    /// nearest folder above the current one or the program that holds <c>models</c>, so that the defaults work from any
    /// folder. An empty path stays empty, for the options' validation to refuse.
    /// </summary>
    /// <param name="path">The option's value.</param>
    /// <param name="shipped">The option's default.</param>
    public static string Resolve(string path, string shipped)
    {
        if (string.IsNullOrWhiteSpace(path))
            return path;
        if (path != shipped || Path.Exists(path))
            return Path.GetFullPath(path);
        return Path.GetFullPath(path, Find(Directory.GetCurrentDirectory()) ?? Find(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory());
    }

    /// <summary>A path that may lead to a file of the checkout: below the current folder where it is there, else below the checkout.</summary>
    public static string Resolve(string path) => Resolve(path, path);

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
