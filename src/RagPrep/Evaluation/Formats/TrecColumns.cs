namespace RagPrep.Evaluation.Formats;

/// <summary>What runs and qrels of TREC have in common: columns set apart by white space, and comments that begin with a number sign.</summary>
internal static class TrecColumns
{
    /// <summary>The lines that are no comments, cut into columns.</summary>
    /// <exception cref="FormatException">There is no such line.</exception>
    public static IEnumerable<(NumberedLine Line, string[] Columns)> Read(string path)
    {
        var any = false;
        foreach (var line in NumberedLine.Read(path).Where(line => line.Text[0] != '#'))
        {
            any = true;
            yield return (line, line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        if (!any)
            throw new FormatException($"{path} holds nothing but comments.");
    }

    /// <summary>The id itself, if a file can hold it.</summary>
    /// <exception cref="ArgumentException">It is empty, holds white space, or would read as a comment.</exception>
    public static string Writable(string id) =>
        id.Length > 0 && id[0] != '#' && !id.Any(char.IsWhiteSpace)
            ? id
            : throw new ArgumentException($"TREC's formats cannot hold the id '{id}': it is empty, holds white space or begins with '#'.", nameof(id));
}
