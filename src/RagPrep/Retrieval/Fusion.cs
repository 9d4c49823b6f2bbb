using RagPrep.Index;

namespace RagPrep.Retrieval;

/// <summary>Makes one ranked list of a lexical and a dense one.</summary>
/// <param name="method">How.</param>
/// <param name="lexicalWeight">Weight of the lexical list, 0 to 1; the dense one has the rest.</param>
public sealed class Fusion(FusionMethod method, double lexicalWeight)
{
    // Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", 2009.
    private const double RankConstant = 60;

    /// <summary>Fuses; a chunk that is missing from a list gets nothing from it.</summary>
    /// <param name="lexical">Best first.</param>
    /// <param name="dense">Best first.</param>
    /// <returns>All chunks of both, best first, ties by ordinal; scores are at most 1 by min-max.</returns>
    public IReadOnlyList<ScoredChunk> Fuse(IReadOnlyList<ScoredChunk> lexical, IReadOnlyList<ScoredChunk> dense)
    {
        var scores = new Dictionary<int, double>();
        Add(scores, lexical, lexicalWeight);
        Add(scores, dense, 1 - lexicalWeight);
        return [.. scores.Select(pair => new ScoredChunk(pair.Key, pair.Value)).OrderByDescending(chunk => chunk.Score).ThenBy(chunk => chunk.Ordinal)];
    }

    /// <summary>One list of what two texts found: each chunk by the better of its scores.</summary>
    public static IReadOnlyList<ScoredChunk> Join(IReadOnlyList<ScoredChunk> one, IReadOnlyList<ScoredChunk> other) =>
        [.. one.Concat(other).GroupBy(chunk => chunk.Ordinal).Select(same => new ScoredChunk(same.Key, same.Max(chunk => chunk.Score))).OrderByDescending(chunk => chunk.Score).ThenBy(chunk => chunk.Ordinal)];

    private void Add(Dictionary<int, double> scores, IReadOnlyList<ScoredChunk> list, double weight)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var part = method == FusionMethod.MinMax ? MinMax(list, i) : 1 / (RankConstant + i + 1);
            scores[list[i].Ordinal] = scores.GetValueOrDefault(list[i].Ordinal) + weight * part;
        }
    }

    private static double MinMax(IReadOnlyList<ScoredChunk> list, int i)
    {
        var (best, worst) = (list[0].Score, list[^1].Score);
        return best > worst ? (list[i].Score - worst) / (best - worst) : 1;
    }
}
