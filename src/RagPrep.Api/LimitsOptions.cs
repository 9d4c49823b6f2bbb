using System.ComponentModel.DataAnnotations;

namespace RagPrep.Api;

/// <summary>Section <c>Limits</c>: how much a request may send.</summary>
public sealed class LimitsOptions
{
    /// <summary>Bytes of a JSON body. Default 1 MiB.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of an upload, all its files together. Default 64 MiB.</summary>
    [Range(1024, 2_000_000_000)]
    public int MaxUploadBytes { get; set; } = 64 * 1024 * 1024;
}
