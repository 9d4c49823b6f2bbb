using RagPrep.Index;

namespace RagPrep.Evaluation.Running;

/// <summary>Labelled questions over the corpus folder.</summary>
/// <param name="name">Its name.</param>
/// <param name="questions">The questions.</param>
public sealed class StudyCollection(string name, IReadOnlyList<Question> questions) : ITestCollection
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<Topic> Topics { get; } = [.. questions.Select(question => new Topic(question.Id, question.Text, question.Answerable, question.After))];

    /// <inheritdoc/>
    public int Top => 10;

    /// <inheritdoc/>
    public bool JudgesAnswers => true;

    /// <inheritdoc/>
    public Task<IndexingReport> IndexAsync(StudyIndex index, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) =>
        index.UpdateAsync(progress, cancellationToken);

    /// <inheritdoc/>
    public async Task<Judge> JudgeAsync(StudyIndex index, CancellationToken cancellationToken) =>
        await EvidenceJudge.OfAsync(index, questions, cancellationToken);
}
