namespace RagPrep.Index.Catalog;

/// <summary>What decides whether a file must be read again.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="Modified">Time stamp in ticks, UTC.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Settings">Fingerprint of the chunking options and models it was indexed with.</param>
/// <param name="Failed">Whether the last reading failed; such a file is tried again.</param>
internal sealed record FileState(long Bytes, long Modified, byte[] Hash, string Settings, bool Failed);
