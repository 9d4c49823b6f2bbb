using FsCheck.Fluent;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Measures;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Formats;

public sealed class TrecRunFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Scores_make_the_ranking_and_not_ranks_or_order()
    {
        var run = Read("# a comment", "q1 Q0 low 1 -1e-3 sys", "", "q1\tQ0\thigh\t2\t 2.5\tsys extra words", "q2 Q0 a 1 1 sys", "q1 Q0 low2 3 -0.001 sys");

        Assert.Equal("sys", run.Name);
        Assert.Equal(["q1", "q2"], run.Queries);
        Assert.Equal(["high", "low2", "low"], run.Ranking("q1"));
    }

    [Theory]
    [InlineData("q1 Q0 d 1 0.5", "line 2: 5 columns where a run has 6")]
    [InlineData("q1 Q0 d 1 high sys", "line 2: the score 'high' is no finite number")]
    [InlineData("q1 Q0 d 1 NaN sys", "line 2: the score 'NaN' is no finite number")]
    [InlineData("q1 Q0 d 1 1,5 sys", "line 2: the score '1,5' is no finite number")]
    [InlineData("q1 Q0 a 2 0.5 sys", "line 2: the document 'a' stands twice for query 'q1'")]
    public void A_wrong_line_is_named(string line, string expected)
    {
        var path = folder.Write("run.txt", "q1 Q0 a 1 1 sys", line);

        Assert.StartsWith($"{path}, {expected}", Assert.Throws<FormatException>(() => TrecRunFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_ids_are_reported_where_the_known_ones_are_given()
    {
        var path = folder.Write("run.txt", "q1 Q0 a 1 1 s", "q9 Q0 a 1 1 s", "q1 Q0 z 2 0 s");
        var known = new KnownIds(new HashSet<string> { "q1" }, new HashSet<string> { "a" });

        var message = Assert.Throws<FormatException>(() => TrecRunFile.Read(path, known)).Message;

        Assert.Equal($"{path}, line 2: the query 'q9' is unknown (2 lines name unknown ids).", message);
        Assert.Equal(["the query 'q9' is unknown", "the document 'z' is unknown"], known.ComplaintsOf(TrecRunFile.Read(path)).OrderDescending());
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n \n", "is empty")]
    [InlineData("# only this\n", "holds nothing but comments")]
    public void A_file_without_lines_is_an_error(string text, string expected)
    {
        var path = folder.Write("empty.txt");
        File.WriteAllText(path, text);

        Assert.StartsWith($"{path} {expected}", Assert.Throws<FormatException>(() => TrecRunFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        FixedSeed.ForAll(
            Gen.Choose(-1000, 1000).Select(i => i / 7.0).NonEmptyListOf(),
            scores =>
            {
                var run = new Run("my run", new Dictionary<string, IReadOnlyList<ScoredDocument>> { ["q"] = [.. scores.Select((score, i) => new ScoredDocument($"d{i}", score))] });
                var back = Read(Written(run));
                Assert.Equal("my-run", back.Name);
                Assert.Equal(run.Found("q"), back.Found("q"));
            },
            count: 30);

    [Fact]
    public void Writes_query_q0_document_rank_score_and_name() =>
        Assert.Equal("q Q0 a 1 1 sys\nq Q0 b 2 0.5 sys\n", Written(Run.OfRankings("sys", new Dictionary<string, IReadOnlyList<string>> { ["q"] = ["a", "b"] })));

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("#a")]
    public void An_id_that_the_format_cannot_hold_is_not_written(string id) =>
        Assert.Throws<ArgumentException>(() => Written(Run.OfRankings("sys", new Dictionary<string, IReadOnlyList<string>> { ["q"] = [id] })));

    public void Dispose() => folder.Dispose();

    private static string Written(Run run)
    {
        using var writer = new StringWriter();
        TrecRunFile.Write(writer, run);
        return writer.ToString();
    }

    private Run Read(params string[] lines) => TrecRunFile.Read(folder.Write("run.txt", lines));
}
