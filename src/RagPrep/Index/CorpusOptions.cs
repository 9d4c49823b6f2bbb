using System.ComponentModel.DataAnnotations;

namespace RagPrep.Index;

/// <summary>Section <c>Corpus</c>: the documents.</summary>
public sealed class CorpusOptions
{
    /// <summary>The folder of documents, searched with its subfolders. Default <c>corpus/notes</c>.</summary>
    [Required]
    public string Path { get; set; } = "corpus/notes";

    /// <summary>Whether the server watches the folder and indexes what changes, within seconds. Default false.</summary>
    public bool Watch { get; set; }
}
