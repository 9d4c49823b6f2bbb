using System.Diagnostics;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Documents.Pdf;
using RagPrep.Tests.Chunking;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>Reads and chunks mutants of a format's sample and says which broke a promise.</summary>
internal sealed class MutantTrial : IDisposable
{
    /// <summary>Time that one mutant may take: for a hang, not for a measure.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly Chunker[] Chunkers =
    [
        new(new ChunkingOptions(), WordTokens.Count),
        new(new ChunkingOptions { TargetTokens = 64, OverlapTokens = 16 }, WordTokens.Count),
        new(new ChunkingOptions { MergeSections = true }, WordTokens.Count),
    ];

    private readonly string extension;
    private readonly byte[] sample;
    private readonly IDocumentReader reader;
    private readonly SharedPdfProcess? shared;

    public MutantTrial(string extension)
    {
        (this.extension, sample, reader) = (extension, Samples.For(extension), DocumentReaders.For("a" + extension)!);
        if (reader is PdfReader)
            reader = new PdfReader(SharedPdfProcess.Limits, (shared = new SharedPdfProcess()).Read);
    }

    /// <summary>Mutants that could be read, and those that were refused.</summary>
    public (int Read, int Refused) Outcomes { get; private set; }

    /// <summary>The longest that a mutant took, and its seed.</summary>
    public (TimeSpan Time, int Seed) Slowest { get; private set; }

    /// <summary>What is wrong with the mutant of a seed, in words that name the seed; null where nothing is.</summary>
    public string? Fault(int seed)
    {
        var content = Mutator.Mutate(sample, seed);
        var start = Stopwatch.GetTimestamp();
        using var stop = new CancellationTokenSource(Limit);
        // The reader is told to stop, and is left behind where it does not.
        var trial = Task.Run(() => FaultOf(content, seed, stop.Token), CancellationToken.None);
        if (!trial.Wait(Limit + Limit / 2))
            return $"{extension}, seed {seed}: not read after {Limit.TotalSeconds * 1.5} seconds";
        var time = Stopwatch.GetElapsedTime(start);
        if (time > Slowest.Time)
            Slowest = (time, seed);
        var fault = time > Limit ? $"took {time.TotalSeconds:0.0} seconds" : trial.Result;
        return fault is null ? null : $"{extension}, seed {seed}: {fault}";
    }

    public void Dispose() => shared?.Dispose();

    private string? FaultOf(byte[] content, int seed, CancellationToken cancellationToken)
    {
        try
        {
            var document = reader.Read("mutant" + extension, content, cancellationToken);
            Outcomes = Outcomes with { Read = Outcomes.Read + 1 };
            return DocumentFault.Of(document) ?? DocumentFault.Of(document, Chunkers[seed % Chunkers.Length].Chunk(document));
        }
        catch (DocumentException refusal)
        {
            Outcomes = Outcomes with { Refused = Outcomes.Refused + 1 };
            return string.IsNullOrWhiteSpace(refusal.Message) ? "refused without a reason" : null;
        }
        // Whatever else is thrown is the finding.
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
