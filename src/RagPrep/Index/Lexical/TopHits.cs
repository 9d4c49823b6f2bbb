using System.Numerics;
using System.Runtime.InteropServices;

namespace RagPrep.Index.Lexical;

/// <summary>Keeps the best of what is offered in a heap with the worst on top; of equal scores the lower ordinal is better.</summary>
/// <param name="hits">Room for as many as are wanted.</param>
internal ref struct TopHits(Span<ScoredChunk> hits)
{
    private readonly Span<ScoredChunk> hits = hits;

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>A score must be above this to be kept, if ordinals come ascending.</summary>
    public readonly float Threshold => Count < hits.Length ? 0f : (float)hits[0].Score;

    /// <summary>Offers every document with a score above 0.</summary>
    /// <param name="scores">By ordinal.</param>
    /// <param name="allowed">A bit for each ordinal that counts; empty for all.</param>
    public void OfferAll(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> allowed)
    {
        // Most documents stay below the threshold: a vector of them is passed over at once.
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < vectors.Length; i++)
        {
            if (!Vector.GreaterThanAny(vectors[i], new Vector<float>(Threshold)))
                continue;
            for (var ordinal = i * Vector<float>.Count; ordinal < (i + 1) * Vector<float>.Count; ordinal++)
                Offer(ordinal, scores[ordinal], allowed);
        }
        for (var ordinal = vectors.Length * Vector<float>.Count; ordinal < scores.Length; ordinal++)
            Offer(ordinal, scores[ordinal], allowed);
    }

    /// <summary>Puts the kept in order, best first.</summary>
    public readonly void Sort()
    {
        for (var last = Count - 1; last > 0; last--)
        {
            (hits[0], hits[last]) = (hits[last], hits[0]);
            SiftDown(last);
        }
    }

    private void Offer(int ordinal, float score, ReadOnlySpan<ulong> allowed)
    {
        if (score <= Threshold || (!allowed.IsEmpty && ((allowed[ordinal >> 6] >> (ordinal & 63)) & 1) == 0))
            return;
        if (Count < hits.Length)
        {
            SiftUp(new ScoredChunk(ordinal, score));
            return;
        }
        hits[0] = new ScoredChunk(ordinal, score);
        SiftDown(Count);
    }

    private void SiftUp(ScoredChunk hit)
    {
        var place = Count++;
        while (place > 0 && IsWorse(hit, hits[(place - 1) / 2]))
        {
            hits[place] = hits[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        hits[place] = hit;
    }

    private readonly void SiftDown(int count)
    {
        var (hit, place) = (hits[0], 0);
        for (var child = 1; child < count; child = (2 * place) + 1)
        {
            if (child + 1 < count && IsWorse(hits[child + 1], hits[child]))
                child++;
            if (!IsWorse(hits[child], hit))
                break;
            hits[place] = hits[child];
            place = child;
        }
        hits[place] = hit;
    }

    private static bool IsWorse(ScoredChunk one, ScoredChunk other) =>
        one.Score < other.Score || (one.Score == other.Score && one.Ordinal > other.Ordinal);
}
