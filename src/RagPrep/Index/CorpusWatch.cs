using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Documents;
using RagPrep.Index.Ingestion;

namespace RagPrep.Index;

/// <summary>Tells when the documents of the corpus folder change.</summary>
/// <remarks>
/// Events only say that it is time to look; what counts is whether the folder's listing is another. So nothing is told for what is no
/// document, or for an index that lies below the folder and is written while it is watched.
/// </remarks>
public sealed class CorpusWatch(IOptions<CorpusOptions> corpus, TimeProvider time, ILogger<CorpusWatch> logger)
{
    /// <summary>How often the folder is looked through where no event comes, as on network drives.</summary>
    internal TimeSpan BetweenLooks { get; init; } = TimeSpan.FromSeconds(30);

    private readonly Settling settling = new(time);

    /// <summary>
    /// Calls <paramref name="changed"/> once at the start, then about a second after documents changed, or ten where they never stop
    /// changing. Ends only by <paramref name="cancellationToken"/>.
    /// </summary>
    public async Task RunAsync(Action changed, CancellationToken cancellationToken)
    {
        var folder = new CorpusFolder(corpus.Value.Path, DocumentReaders.Extensions);
        using var events = new FolderEvents(corpus.Value.Path, settling.Signal, logger);
        events.Ensure();
        Log.CorpusWatched(logger, corpus.Value.Path);
        // Once at the start, whatever there is: nothing that changed since the last scan and before the first event is missed.
        var seen = TryScan(folder, events) ?? [];
        changed();
        while (true)
        {
            var told = await settling.WaitAsync(BetweenLooks, cancellationToken);
            events.Ensure();
            if (TryScan(folder, events) is not { } now || now.SequenceEqual(seen))
                continue;
            // What no event told of may lie in a folder that took the watched one's place.
            if (!told)
                events.Break();
            seen = now;
            changed();
            events.Ensure();
        }
    }

    // A folder that is gone for a while, as a drive that is not there, is no change: its documents stay.
    private static IReadOnlyList<CorpusFile>? TryScan(CorpusFolder folder, FolderEvents events)
    {
        try
        {
            return folder.Scan();
        }
        catch (IndexException)
        {
            events.Break();
            return null;
        }
    }
}
