using RagPrep.Answering;
using RagPrep.Conversations;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Conversations;

public sealed class FollowUpRulesTests
{
    [Theory]
    [InlineData("What is a left join?", "Show the SQL for it.", "Show the SQL for left join.")]
    [InlineData("What is a left join?", "And when would you not?", "when would you not? (left join)")]
    [InlineData("What is a left join?", "How does it differ from an inner join?", "How does left join differ from an inner join?")]
    [InlineData("What does a left join keep?", "And what about an inner join?", "What does an inner join keep?")]
    [InlineData("What does a left join keep?", "Why does it do that?", "Why does left join do that?")]
    [InlineData("What is overfitting?", "why?", "why? (overfitting)")]
    [InlineData("What is overfitting?", "What are its causes?", "What are overfitting's causes?")]
    [InlineData("What is precision?", "What about recall?", "What is recall?")]
    [InlineData("What is precision?", "and how about recall", "What is recall?")]
    [InlineData("What is gradient boosting?", "Give me an example", "Give me an example (gradient boosting)")]
    [InlineData("What is gradient boosting?", "Any drawbacks?", "Any drawbacks? (gradient boosting)")]
    [InlineData("What is gradient boosting?", "in Python?", "in Python? (gradient boosting)")]
    [InlineData("What is gradient boosting?", "How do I tune that?", "How do I tune gradient boosting?")]
    [InlineData("How does permutation importance work?", "What about SHAP?", "How does SHAP work?")]
    [InlineData("How is a random forest built?", "Does it overfit?", "Does random forest overfit?")]
    [InlineData("What is batch normalisation?", "Why don't transformers use it?", "Why don't transformers use batch normalisation?")]
    [InlineData("What is product quantisation?", "How much memory does it save?", "How much memory does product quantisation save?")]
    [InlineData("What does naive Bayes assume?", "Is that true in practice?", "Is that true in practice? (naive Bayes)")]
    [InlineData("What is a bi-encoder?", "Which one is more accurate?", "Which one is more accurate? (bi-encoder)")]
    [InlineData("What is Holm's correction?", "Is there something better?", "Is there something better? (Holm's correction)")]
    [InlineData("What is a support vector machine?", "When should I not use one?", "When should I not use one? (support vector machine)")]
    [InlineData("What does LAG do in SQL?", "What if a month is missing?", "What if a month is missing? (LAG)")]
    public void A_follow_up_gets_what_it_leaves_out(string before, string question, string expected) =>
        Assert.Equal(expected, FollowUpRules.Standalone(question, Turn(before)));

    [Theory]
    [InlineData("What is overfitting and how do you prevent it?")]
    [InlineData("If a model overfits, how do you fix it?")]
    [InlineData("What is a p-value?")]
    [InlineData("Why does a random forest need many trees?")]
    [InlineData("What does it mean that a test is significant?")]
    [InlineData("Why is it important to scale features?")]
    [InlineData("Explain the bias-variance trade-off")]
    [InlineData("Show the SQL for a left join")]
    [InlineData("How does byte-pair encoding build its vocabulary?")]
    [InlineData("Some people never opened the new version. Should I leave them out?")]
    [InlineData("Which algorithm finds the largest contiguous sum and how fast is it?")]
    [InlineData("Which is more robust, the mean or the median?")]
    [InlineData("In a permutation test, why add one to both numbers?")]
    [InlineData("Is there anything faster than a sequential scan?")]
    public void What_stands_alone_stays(string question) => Assert.Equal(question, FollowUpRules.Standalone(question, Turn("What is recall?")));

    [Theory]
    [InlineData("questions.jsonl")]
    [InlineData("ds_interviews.jsonl")]
    public void Of_the_labelled_questions_which_all_stand_alone_hardly_any_is_taken_for_a_follow_up(string file)
    {
        var questions = QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", file));

        var taken = questions.Where(question => FollowUpRules.IsFollowUp(question.Text)).Select(question => question.Text).ToList();

        Assert.True(taken.Count <= questions.Count / 100, string.Join('\n', taken));
    }

    [Fact]
    public void Where_the_last_question_was_a_tale_the_heading_that_answered_is_the_topic() =>
        Assert.Equal(
            "Show the SQL for Left join.",
            FollowUpRules.Standalone("Show the SQL for it.", Turn("Which of my tables keeps all of its rows if I want customers without orders?", "Left join")));

    private static Turn Turn(string question, string? heading = null) => new(
        default, question, question, true, "Yes. [1]",
        heading is null ? [] : [new Citation(1, "d", "c", "a.md", "A", ["SQL", heading], null, new LineRange(1, 1), new TextSpan(0, 4), "Yes.")]);
}
