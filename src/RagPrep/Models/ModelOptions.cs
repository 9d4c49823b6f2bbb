using System.ComponentModel.DataAnnotations;

namespace RagPrep.Models;

/// <summary>Section <c>Models</c>: where the models are and how they run.</summary>
public sealed class ModelOptions
{
    /// <summary>Folder with <c>embedder/</c>, <c>reranker/</c> and <c>SHA256SUMS</c>. Default <c>models</c>.</summary>
    [Required]
    public string Path { get; set; } = "models";

    /// <summary>Runs in parallel on one session; 0 is the number of cores. Default 0.</summary>
    [Range(0, 256)]
    public int Threads { get; set; }
}
