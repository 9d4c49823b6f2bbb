using RagPrep.Index.Ingestion;

namespace RagPrep.Index.Catalog;

/// <summary>What decides whether a file must be read again.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="Modified">Time stamp in ticks, UTC.</param>
/// <param name="Hash">SHA-256 of the content; empty where the last reading failed by no fault of the content, so that it is tried again.</param>
/// <param name="Settings">Fingerprint of the chunking options and models it was indexed with.</param>
/// <param name="Error">Why the last reading failed, or null.</param>
internal sealed record FileState(long Bytes, long Modified, byte[] Hash, string Settings, string? Error = null)
{
    /// <summary>Whether nothing has changed by which a reading would end otherwise than the last one.</summary>
    public bool IsOf(CorpusFile file, string settings) =>
        Bytes == file.Bytes && Modified == file.Modified && Settings == settings && (Error is null || Hash.Length > 0);
}
