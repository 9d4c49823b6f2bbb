using RagPrep.Evaluation;
using RagPrep.Evaluation.Gate;
using RagPrep.TestSupport;
using RagPrep.Tests.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Gate;

public sealed class BaselineFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_also_scores_that_a_question_has_not()
    {
        var path = Path.Combine(folder.Path, "baseline.json");
        var scores = new Dictionary<string, IReadOnlyDictionary<string, double>>
        {
            ["R@5"] = new Dictionary<string, double> { ["a"] = 1, ["b \"x\""] = 0.25 },
            ["words"] = new Dictionary<string, double> { ["a"] = 90 },
        };

        BaselineFile.Write(path, new Baseline("hybrid > rerank", DateTimeOffset.UnixEpoch, scores));
        var read = BaselineFile.Read(path);

        Assert.Equal(("hybrid > rerank", DateTimeOffset.UnixEpoch), (read.System, read.Made));
        Assert.Equal(scores, read.Scores);
        Assert.Single(File.ReadLines(path), line => line.Contains("b \\\"x\\\""));
    }

    [Theory]
    [InlineData("{", "line 2")]
    [InlineData("""{"system": "s"}""", "line 1")]
    [InlineData("null", "null")]
    [InlineData("""{"system":"s","made":"2026-01-01T00:00:00Z","measures":["R@5","R@1"],"questions":{"a":[1]}}""", "'a' has not one score")]
    public void A_wrong_file_is_told(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => BaselineFile.Read(folder.Write("baseline.json", text))).Message);

    [Fact]
    public void The_shipped_baseline_is_of_the_shipped_questions()
    {
        var evaluation = Path.Combine(RepositoryPaths.Root, "corpus", "evaluation");
        var asked = BaselineFile.Read(Path.Combine(evaluation, "baseline.json")).Scores["R@5"].Keys;

        Assert.Equal(
            QuestionFile.Read(Path.Combine(evaluation, "questions.jsonl")).Where(question => question.Answerable).Select(question => question.Id).Order(StringComparer.Ordinal),
            asked.Order(StringComparer.Ordinal));
    }
}
