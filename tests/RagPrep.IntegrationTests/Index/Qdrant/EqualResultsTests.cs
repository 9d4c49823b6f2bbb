using RagPrep.Evaluation;
using RagPrep.Retrieval;
using RagPrep.TestSupport;
using Xunit.Abstractions;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>The shipped notes on both providers: who chooses the cluster sees no other answers.</summary>
public sealed class EqualResultsTests(TestCluster cluster, ITestOutputHelper output) : IClassFixture<TestCluster>
{
    // Closer than this the order of two hits says nothing.
    private const double Tie = 1e-4;

    [Fact]
    public async Task Both_providers_give_the_same_top_10_for_98_of_100_questions()
    {
        using var embedded = new Library(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        await embedded.IndexAsync();
        using var remote = new Library(embedded.Corpus, null, cluster.Options());
        // The same catalog, so that nothing is embedded twice.
        Directory.CreateDirectory(remote.IndexFolder);
        foreach (var file in Directory.EnumerateFiles(embedded.IndexFolder, "catalog.db*"))
            File.Copy(file, Path.Combine(remote.IndexFolder, Path.GetFileName(file)));
        await remote.Index.OpenAsync(writable: true, CancellationToken.None);
        var questions = QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "questions.jsonl"));

        var (same, identical) = (0, 0);
        foreach (var question in questions)
        {
            var query = new Query(question.Text, Top: 10, Rerank: false);
            var here = (await embedded.Get<IRetriever>().SearchAsync(query, CancellationToken.None)).Hits;
            var there = (await remote.Get<IRetriever>().SearchAsync(query, CancellationToken.None)).Hits;
            identical += here.Select(hit => hit.Chunk.Id).SequenceEqual(there.Select(hit => hit.Chunk.Id)) ? 1 : 0;
            same += AreSame(here, there) ? 1 : 0;
        }

        output.WriteLine($"{questions.Count} questions, {remote.Index.Current!.Count} chunks: {identical} top tens identical, {same} the same but for ties");
        Assert.Equal(embedded.Index.Current!.Count, remote.Index.Current.Count);
        Assert.True(same >= 0.98 * questions.Count, $"{same} of {questions.Count} are the same.");
    }

    /// <summary>Whether the same chunks come in the same order, but for those whose scores are as good as equal.</summary>
    private static bool AreSame(IReadOnlyList<Hit> here, IReadOnlyList<Hit> there) =>
        here.Count == there.Count && here.Zip(there).All(pair => pair.First.Chunk.Id == pair.Second.Chunk.Id
            || Math.Abs(pair.First.Score - (here.FirstOrDefault(hit => hit.Chunk.Id == pair.Second.Chunk.Id) ?? here[^1]).Score) < Tie
                && Math.Abs(pair.First.Score - pair.Second.Score) < Tie);
}
