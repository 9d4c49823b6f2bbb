using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;

namespace RagPrep.Cli.Evaluation;

/// <summary>The index of the questions' documents as it ships, with the judge of its chunks.</summary>
internal sealed class JudgedIndex : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private JudgedIndex(ServiceProvider services, IChunkIndex index, EvidenceJudge judge) => (this.services, Index, Judge) = (services, index, judge);

    public IChunkIndex Index { get; }

    public EvidenceJudge Judge { get; }

    /// <summary>Opens the index and brings it up to date.</summary>
    public static async Task<JudgedIndex> OpenAsync(SystemHost host, StudyCollection collection, CancellationToken cancellationToken)
    {
        var services = host.Build(SystemSpec.Shipped, collection.Name);
        var index = services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: true, cancellationToken);
        await collection.IndexAsync(index, null, cancellationToken);
        var judge = await collection.JudgeAsync(index, cancellationToken);
        return new JudgedIndex(services, index.Current!, (EvidenceJudge)judge);
    }

    /// <summary>The ids of all chunks.</summary>
    public async Task<IReadOnlySet<string>> ChunkIdsAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>();
        for (var ordinal = 0; ordinal < Index.Count; ordinal++)
            ids.Add((await Index.GetAsync(ordinal, cancellationToken)).Id);
        return ids;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
