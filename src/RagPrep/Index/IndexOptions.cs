using System.ComponentModel.DataAnnotations;

namespace RagPrep.Index;

/// <summary>Section <c>Index</c>: the catalog and the search structures.</summary>
public sealed class IndexOptions
{
    /// <summary>The folder of the catalog and the search structures, made when missing. Default <c>data</c>.</summary>
    [Required]
    public string Path { get; set; } = "data";

    /// <summary>Where searches run: <c>embedded</c> in this process, or on a <c>qdrant</c> cluster (section <c>Qdrant</c>). Default <c>embedded</c>.</summary>
    [AllowedValues("embedded", "qdrant")]
    public string Provider { get; set; } = "embedded";

    /// <summary>Section <c>Index:Lexical</c>: BM25's constants and the weight of headings.</summary>
    public Lexical.LexicalOptions Lexical { get; set; } = new();
}
