namespace RagPrep.Index.Ingestion;

/// <summary>A file found in the corpus folder.</summary>
/// <param name="File">Path below the folder, with '/'.</param>
/// <param name="Path">Full path.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Modified">Time stamp in ticks, UTC.</param>
internal sealed record CorpusFile(string File, string Path, long Bytes, long Modified);
