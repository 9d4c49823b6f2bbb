using System.Text;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Formats;

public sealed class BeirSetWriterTests : IDisposable
{
    private static readonly BeirDocument[] Documents =
    [
        new("d 1", "He said \"no\"\\n, then:\r\n\tx ≤ 3\nand <b>that</b> was it.", "Größe & 'Maß'"),
        new("第二", "日本語 🦭 \u2028 \u0085 \u0000 é", "\t"),
        new("d3", "", ""),
    ];

    private static readonly BeirQuery[] Queries = [new("q\"1", "Was heißt \"Größe\"?\n\tUnd 大きさ?"), new("q 2", "second?"), new("ф", "третий?")];
    private static readonly Judgement[] Judged = [new("ф", "d3", 0), new("q\"1", "第二", 2), new("q\"1", "d 1", 1), new("q 2", "d3", -1)];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var target = Path.Combine(folder.Path, "new", "set");

        var paths = await WriteAsync(target);

        var set = BeirSet.Read(target);
        Assert.Equal(Documents, set.Documents());
        Assert.Equal(Queries, set.Queries);
        Assert.Equal(Judged.ToHashSet(), set.Qrels.All().ToHashSet());
        Assert.Equal(Directory.GetFiles(target, "*", SearchOption.AllDirectories).Order(), paths.Order());
    }

    [Fact]
    public async Task The_files_hold_these_bytes()
    {
        await BeirSetWriter.WriteAsync(folder.Path, new[] { new BeirDocument("d", "a\n\"é\"") }.ToAsyncEnumerable(), [new("q", "why?")], new Qrels([new("q", "d", 1)]));

        AssertBytes("{\"_id\":\"d\",\"title\":\"\",\"text\":\"a\\n\\\"é\\\"\"}\n", "corpus.jsonl");
        AssertBytes("{\"_id\":\"q\",\"text\":\"why?\"}\n", "queries.jsonl");
        AssertBytes("query-id\tcorpus-id\tscore\nq\td\t1\n", "qrels/test.tsv");
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("queries.jsonl")]
    [InlineData("qrels/test.tsv")]
    public async Task A_file_that_is_there_is_not_overwritten(string name)
    {
        var mine = folder.Write(name, "mine");

        var message = (await Assert.ThrowsAsync<IOException>(() => WriteAsync(folder.Path))).Message;

        Assert.Contains("is there already and is not overwritten", message, StringComparison.Ordinal);
        Assert.Equal(Path.GetFullPath(mine), Path.GetFullPath(message[..message.IndexOf(" is there", StringComparison.Ordinal)]));
        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal("mine\n", await File.ReadAllTextAsync(mine));
    }

    [Theory]
    [InlineData("q\"1", "d\t1", "cannot hold the id 'd\t1'")]
    [InlineData("q\"1", "d\r", "cannot hold the id 'd\r'")]
    [InlineData("q\"1", "", "cannot hold the id ''")]
    [InlineData("q9", "d3", "The query 'q9' is judged and is not among the queries")]
    public async Task Judgements_that_could_not_be_read_again_are_refused_before_anything_is_written(string query, string document, string expected)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(folder.Path, new Judgement(query, document, 1)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    private static Task<IReadOnlyList<string>> WriteAsync(string target, params Judgement[] more) =>
        BeirSetWriter.WriteAsync(target, Documents.ToAsyncEnumerable(), Queries, new Qrels([.. Judged, .. more]));

    private void AssertBytes(string expected, string name) =>
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(Path.Combine(folder.Path, name)));
}
