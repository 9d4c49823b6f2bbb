using RagPrep.Index;

namespace RagPrep.Retrieval;

/// <summary>Remembers what each stage said of each chunk.</summary>
internal sealed class StageScores
{
    private readonly Dictionary<int, Dictionary<string, StageScore>> byChunk = [];

    /// <summary>Notes a stage's list, best first.</summary>
    public void Add(string stage, IReadOnlyList<ScoredChunk> ranked)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            if (!byChunk.TryGetValue(ranked[i].Ordinal, out var scores))
                byChunk[ranked[i].Ordinal] = scores = [];
            scores[stage] = new StageScore(i + 1, ranked[i].Score);
        }
    }

    /// <summary>What was said of a chunk, by stage.</summary>
    public IReadOnlyDictionary<string, StageScore> Of(int ordinal) => byChunk[ordinal];
}
