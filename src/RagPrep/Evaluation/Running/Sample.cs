using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Running;

/// <summary>Draws some of many, always the same.</summary>
public static class Sample
{
    private const ulong Seed = 1;

    /// <summary>So many items in their order, drawn without replacement; all where there are not more.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, int count)
    {
        var random = new SplitMix64(Seed);
        var places = Enumerable.Range(0, items.Count).ToArray();
        for (var i = 0; i < Math.Min(count, places.Length - 1); i++)
        {
            var other = i + random.Next(places.Length - i);
            (places[i], places[other]) = (places[other], places[i]);
        }
        return [.. places.Take(count).Order().Select(place => items[place])];
    }
}
