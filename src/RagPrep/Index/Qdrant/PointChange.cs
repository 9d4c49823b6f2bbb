namespace RagPrep.Index.Qdrant;

/// <summary>What makes a collection have a generation's points.</summary>
/// <param name="Stale">Documents that have points which the generation has not.</param>
/// <param name="Deleted">How many such points there are.</param>
/// <param name="Written">By ordinal, whether the chunk's point is missing or made of something else.</param>
internal sealed record PointChange(IReadOnlyList<string> Stale, int Deleted, bool[] Written)
{
    /// <summary>How many points are written.</summary>
    public int WrittenCount { get; } = Written.Count(written => written);

    /// <summary>Whether it is less work to write all of them into a new collection.</summary>
    public bool IsRebuild => WrittenCount > Written.Length / 2;

    /// <summary>All points of a generation.</summary>
    public static PointChange All(QdrantGeneration generation) => new([], 0, [.. Enumerable.Repeat(true, generation.Count)]);

    /// <summary>Compares a generation with the points that there are.</summary>
    public static PointChange Of(QdrantGeneration generation, IEnumerable<PresentPoint> present)
    {
        var (stale, deleted, written) = (new HashSet<string>(StringComparer.Ordinal), 0, Enumerable.Repeat(true, generation.Count).ToArray());
        foreach (var point in present)
        {
            if (generation.Find(point.Id) is { } ordinal)
                written[ordinal] = generation.Marks[ordinal] != point.Mark;
            else
                (_, deleted) = (stale.Add(point.Document), deleted + 1);
        }
        return new PointChange([.. stale], deleted, written);
    }
}
