using RagPrep.Evaluation;

namespace RagPrep.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private const string Good = """{"id":"q1","topic":"t","wording":"term","question":"Why?","answerable":true,"evidence":[{"file":"a.md","quote":"Because."}],"facts":[["because"]],"reference":"Because."}""";
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Questions_are_read_line_by_line()
    {
        var question = Assert.Single(Read(Good + "\n\n"));

        Assert.Equal(("q1", "Why?", "Because."), (question.Id, question.Text, question.Evidence[0].Quote));
    }

    [Theory]
    [InlineData("", "holds no question")]
    [InlineData(Good + "\n" + Good, "line 2: the id 'q1' stands twice")]
    [InlineData(Good + "\n{\"id\":", "line 2:")]
    [InlineData("{\"id\":\"x\"}", "line 1:")]
    [InlineData("null", "line 1:")]
    [InlineData("""{"id":"q1","topic":"t","wording":"term","question":"Why?","answerable":true,"evidence":[],"facts":[["x"]],"reference":""}""", "no evidence")]
    [InlineData("""{"id":"q1","topic":"t","wording":"term","question":"Why?","answerable":true,"evidence":[{"file":"a.md","quote":"Because."}],"facts":[["because"]],"reference":"","reviewed":false}""", "line 1: the question 'q1' is a suggestion that nobody has reviewed")]
    [InlineData("""{"id":"q1","topic":"t","wording":"term","question":"Why?","answerable":true,"evidence":[{"file":"a.md","quote":" "}],"facts":[["x"]],"reference":""}""", "line 1: the question 'q1', its evidence or one of its facts has no letter")]
    [InlineData("""{"id":"q1","topic":"t","wording":"term","question":"Why?","answerable":true,"evidence":[{"file":"a.md","quote":"Because."}],"facts":[[]],"reference":""}""", "has no letter")]
    [InlineData("""{"id":"q1","topic":"t","wording":"term","question":"?","answerable":false,"evidence":[],"facts":[],"reference":""}""", "has no letter")]
    public void A_wrong_line_is_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    private IReadOnlyList<Question> Read(string text)
    {
        File.WriteAllText(path, text);
        return QuestionFile.Read(path);
    }
}
