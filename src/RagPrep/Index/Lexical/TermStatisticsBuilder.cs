using System.Runtime.InteropServices;

namespace RagPrep.Index.Lexical;

/// <summary>Counts the terms of chunks. For one thread.</summary>
internal sealed class TermStatisticsBuilder
{
    private readonly Dictionary<string, (int Heading, int Text, int Either)> counts = new(StringComparer.Ordinal);
    private (int Heading, int Text) chunks;
    private (long Heading, long Text) totals;

    /// <summary>The averages of what was added so far.</summary>
    public FieldAverages Averages => new(Average(totals.Heading, chunks.Heading), Average(totals.Text, chunks.Text));

    public void Add(ChunkTerms chunk)
    {
        foreach (var (term, _) in chunk.Heading.Frequencies)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
            count = (count.Heading + 1, count.Text, count.Either + 1);
        }
        foreach (var (term, _) in chunk.Text.Frequencies)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
            count = (count.Heading, count.Text + 1, count.Either + (chunk.Heading.Frequency(term) > 0 ? 0 : 1));
        }
        chunks = (chunks.Heading + (chunk.Heading.Total > 0 ? 1 : 0), chunks.Text + (chunk.Text.Total > 0 ? 1 : 0));
        totals = (totals.Heading + chunk.Heading.Total, totals.Text + chunk.Text.Total);
    }

    public TermStatistics Build()
    {
        var sorted = counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new TermStatistics(
            [.. sorted.Select(pair => pair.Key)], [.. sorted.Select(pair => pair.Value.Heading)], [.. sorted.Select(pair => pair.Value.Text)],
            [.. sorted.Select(pair => pair.Value.Either)], chunks);
    }

    private static double Average(long total, int chunks) => chunks == 0 ? 1 : total / (double)chunks;
}
