namespace RagPrep.Documents.Pdf;

/// <summary>Lines that belong together.</summary>
internal sealed class PdfBlock(PdfBlockKind kind, int page, IEnumerable<PdfLine> lines)
{
    public PdfBlockKind Kind { get; set; } = kind;

    /// <summary>The page it begins on.</summary>
    public int Page { get; } = page;

    public List<PdfLine> Lines { get; } = [.. lines];

    /// <summary>A table's rows; each has a list of lines for each of its columns.</summary>
    public List<IReadOnlyList<IReadOnlyList<string>>> Rows { get; init; } = [];

    /// <summary>Left edges of a table's columns.</summary>
    public IReadOnlyList<double> Columns { get; init; } = [];

    /// <summary>How deep a list item is nested, from 0.</summary>
    public int Depth { get; set; }

    /// <summary>Whether its last line ends where the next word would still have had room.</summary>
    public bool EndsEarly { get; set; }

    /// <summary>A heading's level, from 1.</summary>
    public int Level { get; set; }

    public double Size => Lines[0].Size;

    public bool Bold => Lines.TrueForAll(line => line.Bold);
}
