using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class QuestionSplitTests
{
    [Theory]
    [InlineData("bagging vs boosting", "bagging", "boosting")]
    [InlineData("Hash join vs. nested loop: when which?", "Hash join", "nested loop")]
    [InlineData("What is the difference between L1 and L2 regularisation?", "L1 regularisation", "L2 regularisation")]
    [InlineData("What is the difference between type 1 and type 2 errors?", "type 1 errors", "type 2 errors")]
    [InlineData("How does a left join differ from an inner join?", "a left join", "an inner join")]
    [InlineData("How do WHERE and HAVING differ?", "WHERE", "HAVING")]
    [InlineData("Compare random forests with gradient boosting.", "random forests", "gradient boosting")]
    [InlineData("Is correlation the same as causation?", "correlation", "causation")]
    [InlineData("Should I use the median rather than the mean?", "the median", "the mean")]
    [InlineData("What relates ridge regression and a normal prior?", "ridge regression", "a normal prior")]
    [InlineData("How are random forests and gradient boosting related?", "random forests", "gradient boosting")]
    [InlineData("What do a view and a table have in common?", "a view", "a table")]
    [InlineData("What is the difference between a view and a table in SQL?", "a view", "a table")]
    public void The_sides_of_a_comparison_are_parts(string question, string one, string other) => Assert.Equal([one, other], QuestionSplit.Of(question));

    [Theory]
    [InlineData("What is leakage and how do you detect it?", "What is leakage", "how do you detect it? (leakage)")]
    [InlineData("What is a view? When does it help?", "What is a view?", "When does it help? (view)")]
    [InlineData("Why do trees overfit, and what stops a forest?", "Why do trees overfit", "what stops a forest?")]
    [InlineData("Define sparsity and why is it useful", "Define sparsity", "why is it useful (sparsity)")]
    public void The_questions_of_a_double_question_are_parts(string question, string one, string other) => Assert.Equal([one, other], QuestionSplit.Of(question));

    [Theory]
    [InlineData("What is a p-value?")]
    [InlineData("How do precision and recall trade off?")]
    [InlineData("What is done when a node fails, which then restarts?")]
    [InlineData("If a coin is tossed twice, what is the chance of two heads?")]
    [InlineData("My loss went up. Then it fell. What happened and how do I stop it?")]
    [InlineData("a? b? c? d? what is e?")]
    [InlineData("")]
    public void One_question_has_no_parts(string question) => Assert.Empty(QuestionSplit.Of(question));
}
