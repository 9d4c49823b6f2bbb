namespace RagPrep.Evaluation.Formats;

/// <summary>A line of a file, for messages that say where a fault is.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end.</param>
internal readonly record struct NumberedLine(string Path, int Number, string Text)
{
    /// <summary>The lines that are not blank.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static IEnumerable<NumberedLine> Read(string path)
    {
        var any = false;
        foreach (var (index, text) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            any = true;
            yield return new NumberedLine(path, index + 1, text);
        }
        if (!any)
            throw new FormatException($"{path} is empty.");
    }

    /// <summary>The error to throw.</summary>
    public FormatException Fault(string what, Exception? inner = null) => new($"{Path}, line {Number}: {what}", inner);
}
