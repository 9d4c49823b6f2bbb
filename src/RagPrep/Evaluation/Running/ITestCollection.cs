using RagPrep.Index;

namespace RagPrep.Evaluation.Running;

/// <summary>Documents, questions and judgements to measure systems on.</summary>
public interface ITestCollection
{
    /// <summary>Its name, fit for a folder.</summary>
    string Name { get; }

    /// <summary>The questions to ask.</summary>
    IReadOnlyList<Topic> Topics { get; }

    /// <summary>Hits to ask for.</summary>
    int Top { get; }

    /// <summary>Whether answers can be judged, not only passages.</summary>
    bool JudgesAnswers { get; }

    /// <summary>Brings an index up to date with the documents.</summary>
    Task<IndexingReport> IndexAsync(StudyIndex index, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken);

    /// <summary>What judges the hits of one index.</summary>
    Task<Judge> JudgeAsync(StudyIndex index, CancellationToken cancellationToken);
}
