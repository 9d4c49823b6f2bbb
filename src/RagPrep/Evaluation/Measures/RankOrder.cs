using System.Text;

namespace RagPrep.Evaluation.Measures;

/// <summary>
/// The order in which trec_eval ranks documents: by score, highest first, then by id, highest first in the order of its UTF-8 bytes.
/// Ranks that a file or a system states count for nothing.
/// </summary>
internal sealed class RankOrder : IComparer<ScoredDocument>
{
    public static RankOrder Instance { get; } = new();

    public int Compare(ScoredDocument x, ScoredDocument y)
    {
        var byScore = y.Score.CompareTo(x.Score);
        return byScore != 0 ? byScore : Encoding.UTF8.GetBytes(y.Id).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(x.Id));
    }
}
