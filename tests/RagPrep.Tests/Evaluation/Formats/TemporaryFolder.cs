namespace RagPrep.Tests.Evaluation.Formats;

/// <summary>A folder for files of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("ragprep-").FullName;

    public string Path => path;

    /// <summary>Writes a file, with its folders, and returns its path.</summary>
    public string Write(string name, params string[] lines)
    {
        var file = System.IO.Path.Combine(path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
        return file;
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
