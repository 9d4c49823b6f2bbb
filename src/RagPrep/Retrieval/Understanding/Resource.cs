namespace RagPrep.Retrieval.Understanding;

/// <summary>The tables that ship with the library: a row a line, columns parted by tabs, lines with <c>#</c> at the start for the reader only.</summary>
internal static class Resource
{
    /// <summary>The rows of a table.</summary>
    /// <param name="file">Its name in this folder.</param>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"RagPrep.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
