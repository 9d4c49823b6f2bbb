namespace RagPrep.TestSupport;

/// <summary>Where the files of the repository are, found from the test assembly upwards.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = FindRoot();

    public static string Models => Path.Combine(Root, "models");

    /// <summary>The public collections that came with the repository.</summary>
    public static string Data => Path.Combine(Root, "tests", "data");

    /// <summary>The folder beside the checkout with seeds and public data, or null where there is none.</summary>
    public static string? Shared
    {
        get
        {
            var path = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
            return Directory.Exists(path) ? path : null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RagPrep.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout: no RagPrep.sln above the test assembly.");
    }
}
