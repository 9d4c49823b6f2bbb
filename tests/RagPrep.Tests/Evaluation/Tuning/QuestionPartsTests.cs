using RagPrep.Evaluation;
using RagPrep.Evaluation.Tuning;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class QuestionPartsTests
{
    [Fact]
    public void About_a_third_of_the_shipped_questions_of_either_kind_is_for_tests()
    {
        var questions = QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "questions.jsonl"));
        var (tune, test) = QuestionParts.Of(questions);

        Assert.Equal(questions.Count, tune.Count + test.Count);
        Assert.Empty(tune.Select(question => question.Id).Intersect(test.Select(question => question.Id)));
        Assert.InRange((double)test.Count(question => question.Answerable) / questions.Count(question => question.Answerable), 0.25, 0.42);
        Assert.InRange((double)test.Count(question => !question.Answerable) / questions.Count(question => !question.Answerable), 0.2, 0.47);
    }

    // A change of the rule would let tuning see questions that judged it before.
    [Theory]
    [InlineData("stats-001", true)]
    [InlineData("stats-002", false)]
    [InlineData("stats-003", true)]
    public void A_question_stays_in_its_part(string id, bool test) => Assert.Equal(test, QuestionParts.IsTest(id));
}
