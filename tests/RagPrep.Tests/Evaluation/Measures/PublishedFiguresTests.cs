using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Measures;
using RagPrep.TestSupport;
using Xunit.Abstractions;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>
/// Plain BM25 over the public collections, against the figures that their README gives: all sixteen are the same to the last digit printed.
/// The README does not say how its BM25 cut words; some hundred analyses were tried (word patterns, stop words, stems, titles, forms of the
/// inverse document frequency), and <see cref="PlainWords"/> over title and text is the one that gives all sixteen; those nearest to it
/// differ in several by a few thousandths.
/// </summary>
public sealed class PublishedFiguresTests(ITestOutputHelper output)
{
    private const int Depth = 100;

    // They are printed to three decimals.
    private const double Tolerance = 0.00051;
    private static readonly Measure[] Measures = [new NormalizedDiscountedGain(10), new Recall(10), new Recall(100), new ReciprocalRank(10)];

    [Theory]
    [InlineData("anthropic_docs", 0.717, 0.805, 0.943, 0.797)]
    [InlineData("anthropic_codebase", 0.623, 0.776, 0.925, 0.592)]
    [InlineData("covidqa_passages", 0.662, 0.805, 0.937, 0.618)]
    public void Bm25_reaches_the_figures_of_the_collections_readme(string name, params double[] published) =>
        Compare(BeirSet.Read(Path.Combine(RepositoryPaths.Data, "beir", name)), published);

    /// <summary>The corpora of this collection have terms of their own, so it does not come with the repository.</summary>
    [SharedFact]
    public void Bm25_reaches_the_figures_of_the_collection_beside_the_checkout() =>
        Compare(BeirSet.Read(Path.Combine(RepositoryPaths.Shared!, "data", "beir", "chroma_chunking_passages")), 0.793, 0.935, 0.993, 0.750);

    private void Compare(BeirSet set, params double[] published)
    {
        var run = Search(set, [.. set.Documents()]);

        var means = Measures.Select(measure => RunScores.Of(run, set.Qrels, measure).Mean).ToList();
        output.WriteLine($"{set.Name}: {string.Join("  ", Measures.Zip(means, (measure, mean) => $"{measure} {mean:0.0000}"))}");
        Assert.All(means.Zip(published), pair => Assert.InRange(pair.First, pair.Second - Tolerance, pair.Second + Tolerance));
    }

    private static Run Search(BeirSet set, BeirDocument[] documents)
    {
        var index = new PlainBm25([.. documents.Select(document => $"{document.Title} {document.Text}")]);
        return Run.OfRankings("BM25", set.Queries.Select(query => KeyValuePair.Create<string, IReadOnlyList<string>>(
            query.Id, [.. index.Search(query.Text).Take(Depth).Select(hit => documents[hit.Document].Id)])));
    }
}
