using RagPrep.Retrieval.Understanding;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class QuestionKindsTests
{
    [Fact]
    public void Questions_are_told_by_their_words()
    {
        var rows = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "tests/RagPrep.Tests/Retrieval/Understanding/question-kinds.tsv"))
            .Select(line => line.Split('\t')).ToList();

        var wrong = rows.Where(row => QuestionKinds.Of(row[1]).ToString() != row[0])
            .Select(row => $"{row[1]} is {QuestionKinds.Of(row[1])}, not {row[0]}");

        Assert.True(rows.Count > 250);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("WHAT IS OVERFITTING?", QuestionKind.Definition)]
    [InlineData("  how do I scale a feature  ", QuestionKind.HowTo)]
    [InlineData("überanpassung vs unteranpassung", QuestionKind.Comparison)]
    public void Case_space_and_oddities_do_not_matter(string question, QuestionKind kind) => Assert.Equal(kind, QuestionKinds.Of(question));

    [Fact]
    public void A_long_question_is_told_in_a_moment()
    {
        var question = string.Concat(Enumerable.Repeat("what are the in which or and how is a value of ", 42));
        var start = TimeProvider.System.GetTimestamp();

        QuestionKinds.Of(question);

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 1);
    }
}
