namespace RagPrep.Evaluation.Formats;

/// <summary>Files that must not take the place of others.</summary>
internal static class NewFile
{
    /// <summary>Checks all files of an output before the first is written, so that a refusal leaves nothing half done.</summary>
    /// <exception cref="IOException">One is there already; the message names it.</exception>
    public static void RefuseExisting(IEnumerable<string> paths)
    {
        if (paths.FirstOrDefault(Path.Exists) is { } existing)
            throw new IOException($"{existing} is there already and is not overwritten. Name another folder, or delete the file first.");
    }

    /// <summary>Makes a file in UTF-8 without a byte order mark, with '\n' at line ends on every system.</summary>
    /// <exception cref="IOException">It is there already or cannot be written.</exception>
    public static StreamWriter Create(string path) => new(new FileStream(path, FileMode.CreateNew, FileAccess.Write)) { NewLine = "\n" };
}
