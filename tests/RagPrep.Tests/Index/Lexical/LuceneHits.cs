using RagPrep.Index;

namespace RagPrep.Tests.Index.Lexical;

/// <summary>Compares a ranking with Lucene's.</summary>
internal static class LuceneHits
{
    private const double Tolerance = 1e-4;

    /// <summary>Scores agree place by place to 1e-4; ordinals too, but where two scores are nearer than rounding tells apart.</summary>
    public static void AssertSame(IReadOnlyList<ScoredChunk> expected, IReadOnlyList<ScoredChunk> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.InRange(actual[i].Score, expected[i].Score - Tolerance, expected[i].Score + Tolerance);
            if (expected[i].Ordinal != actual[i].Ordinal)
                AssertTied(expected, actual[i]);
        }
    }

    private static void AssertTied(IReadOnlyList<ScoredChunk> expected, ScoredChunk actual)
    {
        var same = expected.Where(hit => hit.Ordinal == actual.Ordinal).ToList();
        // Not among Lucene's at all: then it must tie with the last of them.
        var score = same.Count > 0 ? same[0].Score : expected[^1].Score;
        Assert.InRange(actual.Score, score - 1e-5, score + 1e-5);
    }
}
