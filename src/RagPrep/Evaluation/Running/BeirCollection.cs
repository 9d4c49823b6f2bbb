using RagPrep.Evaluation.Formats;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>A test collection in BEIR's layout. Each of its documents is one unit of retrieval: its score is its best chunk's.</summary>
public sealed class BeirCollection(BeirSet set) : ITestCollection
{
    /// <inheritdoc/>
    public string Name => set.Name;

    /// <inheritdoc/>
    /// <remarks>A query longer than a question may be is cut at the end.</remarks>
    public IReadOnlyList<Topic> Topics { get; } =
        [.. set.Queries.Select(query => new Topic(query.Id, query.Text[..Math.Min(query.Text.Length, Query.MaxCharacters)]))];

    /// <inheritdoc/>
    public int Top => 100;

    /// <inheritdoc/>
    public bool JudgesAnswers => false;

    /// <inheritdoc/>
    public Task<IndexingReport> IndexAsync(StudyIndex index, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) =>
        index.UpdateFromAsync((chunker, settings) => new BeirSource(set.Documents(), chunker, settings), progress, cancellationToken);

    /// <inheritdoc/>
    public async Task<Judge> JudgeAsync(StudyIndex index, CancellationToken cancellationToken) => await QrelsJudge.OfAsync(index, set.Qrels, cancellationToken);
}
