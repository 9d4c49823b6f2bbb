using System.ComponentModel.DataAnnotations;

namespace RagPrep.Index;

/// <summary>Section <c>Index</c>: the catalog and the search structures.</summary>
public sealed class IndexOptions
{
    /// <summary>The folder of the catalog and the search structures, made when missing. Default <c>data</c>.</summary>
    [Required]
    public string Path { get; set; } = "data";

    /// <summary>Where searches run; 'embedded' is the only one so far. Default <c>embedded</c>.</summary>
    [AllowedValues("embedded")]
    public string Provider { get; set; } = "embedded";

    /// <summary>Section <c>Index:Lexical</c>: BM25's constants and the weight of headings.</summary>
    public Lexical.LexicalOptions Lexical { get; set; } = new();
}
