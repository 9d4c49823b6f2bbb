using System.ComponentModel.DataAnnotations;

namespace RagPrep.Index.Lexical;

/// <summary>BM25's parameters; they apply when a search runs, not when the index is built.</summary>
public sealed class LexicalOptions
{
    /// <summary>How slowly repeated terms stop to count; 0 counts a term once. Default 1.2.</summary>
    [Range(0.0, 100.0)]
    public double K1 { get; set; } = 1.2;

    /// <summary>How much a long text is discounted, from 0 (not) to 1 (in full). Default 0.75.</summary>
    [Range(0.0, 1.0)]
    public double B { get; set; } = 0.75;

    /// <summary>Weight of the heading path's score against the text's; 0 leaves headings out. Default 1.</summary>
    [Range(0.0, 100.0)]
    public double HeadingBoost { get; set; } = 1.0;
}
