using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Formats;

public sealed class TrecQrelsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Reads_grades_by_query()
    {
        var qrels = TrecQrelsFile.Read(folder.Write("qrels.txt", "# a comment", "q1 0 a 2", "q1\t0\tb\t0", "q2 0 a -1"));

        Assert.Equal([new("q1", "a", 2), new("q1", "b", 0), new("q2", "a", -1)], qrels.All());
        Assert.Equal((2, 0, null), (qrels["q1"].GradeOf("a"), qrels["q1"].GradeOf("b"), qrels["q2"].GradeOf("a")));
    }

    [Theory]
    [InlineData("q1 b 1", "line 2: 3 columns where judgements have 4")]
    [InlineData("q1 0 b 1 x", "line 2: 5 columns")]
    [InlineData("q1 0 b 1.5", "line 2: the grade '1.5' is no whole number")]
    [InlineData("q1 0 a 0", "line 2: the document 'a' is judged twice for query 'q1'")]
    public void A_wrong_line_is_named(string line, string expected)
    {
        var path = folder.Write("qrels.txt", "q1 0 a 1", line);

        Assert.StartsWith($"{path}, {expected}", Assert.Throws<FormatException>(() => TrecQrelsFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_error() => Assert.Throws<FormatException>(() => TrecQrelsFile.Read(folder.Write("qrels.txt")));

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var qrels = new Qrels([new("q2", "b", 1), new("q1", "https://example.org/a#b", 3), new("q2", "a", -1)]);
        using var writer = new StringWriter();

        TrecQrelsFile.Write(writer, qrels);

        Assert.StartsWith("q2 0 b 1\nq2 0 a -1\n", writer.ToString(), StringComparison.Ordinal);
        Assert.Equal(qrels.All(), TrecQrelsFile.Read(folder.Write("qrels.txt", writer.ToString())).All());
    }

    public void Dispose() => folder.Dispose();
}
