using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Suggestions;
using RagPrep.Tests.Evaluation.Formats;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Evaluation.Suggestions;

public sealed class QuestionSuggestionsTests
{
    [Theory]
    [InlineData("A p-value is the probability of data at least as extreme under the null.", "What is a p-value?")]
    [InlineData("Overfitting is a fit to the noise of the training data.", "What is overfitting?")]
    [InlineData("**Recall** means the share of relevant documents that are found.", "What does recall mean?")]
    [InlineData("- Residuals are the differences of observed and fitted values.", "What are residuals?")]
    [InlineData("The average treatment effect (ATE) is the mean difference of potential outcomes.", "What is the average treatment effect?")]
    [InlineData("BM25 is a ranking function with saturation of term counts.", "What is BM25?")]
    public void Definitions_become_questions(string sentence, string question)
    {
        var suggestion = Assert.Single(Of(Chunks.Of(sentence)));

        Assert.Equal((question, sentence, "definition"), (suggestion.Question, suggestion.Evidence[0].Quote, suggestion.Source));
    }

    [Theory]
    [InlineData("It is a measure that depends on what was said before.")]
    [InlineData("This means that the interval is wider than it was before.")]
    [InlineData("The most common mistake of all beginners is the wrong test.")]
    [InlineData("Recall is high where many documents are returned to the user.")]
    [InlineData("Recall is a share.")]
    public void Other_sentences_do_not(string sentence) => Assert.Empty(Of(Chunks.Of(sentence)));

    [Fact]
    public void Code_and_tables_are_not_read_as_sentences() =>
        Assert.Empty(Of(Chunks.Of(BlockKind.Code, "\n", "Overfitting is a fit to the noise of the training data.")));

    [Fact]
    public void A_heading_that_asks_is_answered_by_the_text_under_it()
    {
        var suggestion = Assert.Single(Of(Under(["Tests", "2.1 How large must n be?"], "Take thirty. With skew take more. And so on.")));

        Assert.Equal(("How large must n be?", "Take thirty. With skew take more.", "heading"), (suggestion.Question, suggestion.Evidence[0].Quote, suggestion.Source));
    }

    [Fact]
    public void A_heading_marked_as_a_question_loses_its_mark_and_the_answer_its_own()
    {
        var suggestion = Assert.Single(Of(Under(["Q: What is a good sample size?"], "A: As large as you can pay for.")));

        Assert.Equal(("What is a good sample size?", "As large as you can pay for."), (suggestion.Question, suggestion.Evidence[0].Quote));
    }

    [Fact]
    public void A_short_heading_comes_with_the_one_above_it() =>
        Assert.Equal("Means: z or t?", Assert.Single(Of(Under(["3. Means", "z or t?"], "With few values t, with many either."))).Question);

    [Theory]
    [InlineData("Q: Is there no effect?\nA: No. Zero is one of the\n   plausible values.\n\nMore.", "Is there no effect?", "No. Zero is one of the\n   plausible values.")]
    [InlineData("**Q1.** Prompt or fine-tune?\n\n**A1.** Prompt first.\n**Q2.** And then?", "Prompt or fine-tune?", "Prompt first.")]
    [InlineData("Question: Why?\nAnswer: Because of it.", "Why?", "Because of it.")]
    public void Questions_with_answers_are_taken_as_they_stand(string text, string question, string evidence)
    {
        var suggestion = Assert.Single(Of(Chunks.Of(text)));

        Assert.Equal((question, evidence, "question and answer"), (suggestion.Question, suggestion.Evidence[0].Quote, suggestion.Source));
    }

    [Fact]
    public void What_is_asked_already_or_twice_is_left_out()
    {
        var chunk = Chunks.Of("Overfitting is a fit to the noise of the training data.", "Underfitting is the opposite of that in every respect.");

        Assert.Equal(["What is underfitting?"], QuestionSuggestions.Of([chunk, chunk], ["what is Overfitting"]).Select(question => question.Question));
    }

    [Fact]
    public void Suggestions_are_written_for_review_and_refused_before_it()
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "suggested.jsonl");

        SuggestionFile.Write(path, Of(Chunks.Of("Overfitting is a fit to the noise of the training data.")));

        Assert.Contains("\"topic\":\"topic\",\"wording\":\"term\"", File.ReadAllText(path));
        Assert.StartsWith($"{path}, line 1: the question 'suggested-001' is a suggestion", Assert.Throws<FormatException>(() => QuestionFile.Read(path)).Message);
        Assert.ThrowsAny<IOException>(() => SuggestionFile.Write(path, []));
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"reviewed\":false", "\"reviewed\":true").Replace("\"facts\":[]", "\"facts\":[[\"noise\"]]"));
        Assert.Equal("What is overfitting?", QuestionFile.Read(path)[0].Text);
    }

    private static IReadOnlyList<SuggestedQuestion> Of(Chunk chunk) => QuestionSuggestions.Of([chunk], []);

    private static Chunk Under(string[] headings, string text) => Chunks.Of(text) with { HeadingPath = headings };
}
