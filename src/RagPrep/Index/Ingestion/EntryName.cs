namespace RagPrep.Index.Ingestion;

/// <summary>Names of entries in an archive, which may say anything.</summary>
internal static class EntryName
{
    private const int Longest = 500, Shown = 60, Told = 5;

    /// <summary>What is wrong with a name that is no plain path inside the archive, or null.</summary>
    public static string? ProblemOf(string name)
    {
        if (name.Length is 0 or > Longest)
            return $"'{Show(name)}' has a name of {name.Length} characters";
        if (name.Any(char.IsControl))
            return $"'{Show(name)}' has control characters in its name";
        if (name.Contains('\\'))
            return $"'{Show(name)}' has a backslash in its name";
        var parts = name.TrimEnd('/').Split('/');
        return name[0] == '/' || (name.Length > 1 && name[1] == ':') || parts.Any(part => part is "" or "." or "..")
            ? $"'{Show(name)}' leads out of the archive"
            : null;
    }

    /// <summary>Whether an entry is a folder, or hidden as files with a leading dot are; macOS adds a folder of its own.</summary>
    public static bool IsHidden(string name) =>
        name.EndsWith('/') || name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    /// <summary>One sentence for all.</summary>
    public static string Summary(IReadOnlyList<string> problems) =>
        $"Left out of the archive: {string.Join("; ", problems.Take(Told))}{(problems.Count > Told ? $"; and {problems.Count - Told:N0} more" : "")}. Pack it again with plain names.";

    private static string Show(string name)
    {
        var shown = string.Concat(name.Take(Shown).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '?' : character));
        return name.Length > Shown ? shown + "…" : shown;
    }
}
