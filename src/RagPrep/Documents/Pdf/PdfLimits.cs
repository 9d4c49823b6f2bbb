namespace RagPrep.Documents.Pdf;

/// <summary>What the reading of one PDF may cost.</summary>
internal sealed record PdfLimits
{
    /// <summary>Time for one file; default a minute.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Memory of the process that reads it, in MiB; default 1,024.</summary>
    public int Memory { get; init; } = 1_024;

    /// <summary>Most pages; default 2,000.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Most bytes that come out, places and fonts included; default 200 million.</summary>
    public long Output { get; init; } = 200_000_000;
}
