using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

/// <summary>Lists of ten hits, one of them relevant, drawn by the softmax of known scores.</summary>
internal static class RandomLists
{
    private const int Hits = 10;

    public static List<LabelledList> Of(int count, double[] weights)
    {
        var random = new Random(7);
        var lists = new List<LabelledList>();
        for (var list = 0; list < count; list++)
        {
            var features = Enumerable.Range(0, Hits).Select(_ => weights.Select(_ => (random.NextDouble() * 4) - 2).ToArray()).ToArray();
            var powers = features.Select(row => Math.Exp(row.Zip(weights, (value, weight) => value * weight).Sum())).ToArray();
            var (drawn, relevant) = (random.NextDouble() * powers.Sum(), 0);
            while (relevant < Hits - 1 && (drawn -= powers[relevant]) > 0)
                relevant++;
            lists.Add(new LabelledList(features, [.. Enumerable.Range(0, Hits).Select(hit => hit == relevant)]));
        }
        return lists;
    }
}
