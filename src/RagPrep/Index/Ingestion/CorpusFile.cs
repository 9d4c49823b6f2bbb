namespace RagPrep.Index.Ingestion;

/// <summary>A file found in the corpus folder, or inside a zip archive there.</summary>
/// <param name="File">Path below the folder, with '/'; an archive counts as a folder.</param>
/// <param name="Path">Full path, of the archive where it is inside one.</param>
/// <param name="Bytes">Size, unpacked.</param>
/// <param name="Modified">Time stamp in ticks, UTC, of the archive where it is inside one.</param>
internal sealed record CorpusFile(string File, string Path, long Bytes, long Modified)
{
    /// <summary>Its name in the archive at <see cref="Path"/>, or null for a file of its own.</summary>
    public string? Entry { get; init; }

    /// <summary>Why it cannot be read, where that is known already, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is an archive that could not be listed: what is known of the documents in it stays.</summary>
    public bool HidesDocuments { get; init; }
}
