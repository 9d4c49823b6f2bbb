using RagPrep.Evaluation.Drift;
using RagPrep.Tests.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Drift;

public sealed class QueryLogFileTests : IDisposable
{
    private const string Good = """{"time":"2025-03-01T09:30:00+01:00","question":"Why?","confidence":0.8,"answered":true,"topScore":3.5,"topics":["sql","python"],"more":1}""";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Lines_are_read_with_what_is_known()
    {
        var log = QueryLogFile.Read(folder.Write("log.jsonl", Good, "", """{"time":"2025-03-01T09:30:00Z","question":"How?","confidence":0,"answered":false}"""));

        Assert.Equal(new DateTimeOffset(2025, 3, 1, 8, 30, 0, TimeSpan.Zero), log[0].Time);
        Assert.Equal(("Why?", .8, true, 3.5, "sql"), (log[0].Question, log[0].Confidence, log[0].Answered, log[0].TopScore, log[0].Topic));
        Assert.Equal((false, null, null), (log[1].Answered, log[1].TopScore, log[1].Topic));
    }

    [Theory]
    [InlineData("not json", "")]
    [InlineData("null", "null is no object")]
    [InlineData("""{"time":"2025-03-01T09:30:00Z","question":"Why?","confidence":0.8}""", "JSON deserialization")]
    [InlineData("""{"time":"yesterday","question":"Why?","confidence":0.8,"answered":true}""", "The JSON value could not be converted")]
    [InlineData("""{"time":"2025-03-01T09:30:00Z","question":" ","confidence":0.8,"answered":true}""", "the question is empty")]
    [InlineData("""{"time":"2025-03-01T09:30:00Z","question":"Why?","confidence":1.5,"answered":true}""", "the confidence 1.5 is not from 0 to 1")]
    public void A_wrong_line_is_named(string line, string expected)
    {
        var path = folder.Write("log.jsonl", Good, line);

        Assert.StartsWith($"{path}, line 2: {expected}", Assert.Throws<FormatException>(() => QueryLogFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_log_is_an_error() =>
        Assert.EndsWith("log.jsonl is empty.", Assert.Throws<FormatException>(() => QueryLogFile.Read(folder.Write("log.jsonl"))).Message);
}
