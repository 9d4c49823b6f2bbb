namespace RagPrep.Documents.Archives;

/// <summary>How far a zip archive may go before it is refused.</summary>
internal sealed record ArchiveLimits
{
    /// <summary>The limits of every archive that is read.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Most entries, folders included.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Most bytes that all entries read may expand to together.</summary>
    public long ExpandedBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes expanded for each byte of the archive; documents stay below 50.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Expanded bytes up to which the ratio does not matter: small files of one letter are no bombs.</summary>
    public long RatioFrom { get; init; } = 1L << 20;
}
