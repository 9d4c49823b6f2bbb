using RagPrep.Answering;
using RagPrep.Answering.Generated;
using RagPrep.Documents;
using RagPrep.Llm;

namespace RagPrep.IntegrationTests.Llm;

[Collection(LlmCollection.Name)]
public sealed class GeneratedAnswerTests(LlmFixture fixture)
{
    private const string Right = "A p-value is the probability of data at least as extreme as those observed, given that the null hypothesis is true";

    [Fact]
    public async Task What_the_evidence_supports_goes_out_with_the_exact_spans_that_say_it()
    {
        fixture.Model.Script = prompt => StandInReply.Says($"{Right} {prompt.Cite("A p-value is")}. It is not the probability that the null hypothesis is true {prompt.Cite("A p-value is")}.");

        var (answer, events) = await fixture.AskAsync("What is a p-value?");

        Assert.Equal("generated", answer.Kind);
        Assert.Empty(answer.Degraded);
        Assert.Equal($"{Right}. [1] It is not the probability that the null hypothesis is true. [2]", answer.Text);
        Assert.Equal("A p-value is the probability of data at least as extreme as those observed, if the null hypothesis is true.", answer.Citations[0].Quote);
        Assert.Equal("It is not the probability that the null hypothesis is true.", answer.Citations[1].Quote);
        foreach (var citation in answer.Citations)
            Assert.Equal(fixture.Index.Document(citation.DocumentId)!.Text[citation.Characters.From..citation.Characters.To], citation.Quote);
        Assert.IsType<AnswerEvent.Evidence>(events[0]);
        Assert.Equal(answer.Text, string.Concat(events.OfType<AnswerEvent.Written>().Select(one => one.Text)));
        Assert.Equal(answer.Citations, events.OfType<AnswerEvent.Cited>().Select(one => one.Citation));
    }

    [Fact]
    public async Task A_sentence_that_the_evidence_does_not_support_is_dropped_and_never_sent()
    {
        fixture.Model.Script = prompt =>
        {
            var marker = prompt.Cite("A left join keeps");
            return StandInReply.Says($"A left join keeps every row of the left table. {marker} Its missing columns are filled with NULL. {marker} It was added to the standard in 1992 by Codd. {marker}");
        };

        var (answer, events) = await fixture.AskAsync("What does a left join keep?");

        Assert.Equal("generated", answer.Kind);
        Assert.Equal([GeneratedAnswerer.SentencesDropped], answer.Degraded);
        Assert.DoesNotContain("1992", answer.Text);
        Assert.DoesNotContain(events.OfType<AnswerEvent.Written>(), one => one.Text.Contains("1992"));
    }

    [Theory]
    [InlineData("[99]")]
    [InlineData("")]
    public async Task A_sentence_with_a_false_citation_or_none_gets_the_passage_that_says_it(string marker)
    {
        fixture.Model.Script = _ => StandInReply.Says($"An inner join keeps only rows that match in both tables{marker}.");

        var (answer, _) = await fixture.AskAsync($"Which rows does an inner join keep{(marker.Length > 0 ? " in SQL" : "")}?");

        Assert.Equal("generated", answer.Kind);
        Assert.Equal("An inner join keeps only rows that have a match in both tables.", Assert.Single(answer.Citations).Quote);
    }

    [Fact]
    public async Task An_answer_that_is_mostly_unsupported_gives_way_to_the_extractive_one_and_the_reader_is_told_to_begin_anew()
    {
        fixture.Model.Script = prompt => StandInReply.Says(
            $"Regularization is a remedy against overfitting {prompt.Cite("Regularization")}. Overfitting was named by Laplace. It costs 3 million dollars a year. Use TensorFlow.");

        var (answer, events) = await fixture.AskAsync("What are remedies against overfitting?");

        Assert.Equal("extractive", answer.Kind);
        Assert.Equal([ModelFailure.Unsupported], answer.Degraded);
        Assert.Equal(ModelFailure.Unsupported, Assert.Single(events.OfType<AnswerEvent.Restarted>()).Reason);
        Assert.Equal(answer.Text, string.Concat(events.SkipWhile(one => one is not AnswerEvent.Restarted).OfType<AnswerEvent.Written>().Select(one => one.Text)));
    }

    [Fact]
    public async Task Code_goes_out_only_line_for_line()
    {
        fixture.Model.Script = prompt => StandInReply.Says(
            $"A left join keeps every row of the left table {prompt.Cite("A left join keeps")}.\n\n```sql\nSELECT c.name, o.total\nFROM customers c LEFT JOIN orders o ON o.customer_id = c.id;\n```\n{prompt.Cite("LEFT JOIN orders")}\n\n```sql\nDROP TABLE customers;\n```\n");

        var (answer, _) = await fixture.AskAsync("Show the SQL of a left join.");

        Assert.Equal("generated", answer.Kind);
        Assert.Contains("LEFT JOIN orders o ON", answer.Text);
        Assert.DoesNotContain("DROP", answer.Text);
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains("LEFT JOIN orders"));
    }

    [Fact]
    public async Task What_the_material_does_not_say_is_refused_without_asking_the_model()
    {
        fixture.Model.Asked.Clear();

        var (answer, _) = await fixture.AskAsync("Who won the football world cup of 1998?");

        Assert.False(answer.Answered);
        Assert.Empty(fixture.Model.Asked);
    }

    [Fact]
    public async Task The_same_question_is_asked_of_the_model_once()
    {
        var answering = fixture.Answering();
        fixture.Model.Script = prompt => StandInReply.Says($"A random forest averages many decision trees {prompt.Cite("random forest")}.");
        await fixture.AskAsync("What is a random forest?", answering: answering);
        fixture.Model.Asked.Clear();

        var (again, _) = await fixture.AskAsync("What is a random forest?", answering: answering);

        Assert.Equal("generated", again.Kind);
        Assert.Empty(fixture.Model.Asked);
    }

    [Fact]
    public async Task The_prompt_is_bounded_and_has_file_and_heading_and_temperature_zero()
    {
        fixture.Model.Script = prompt => StandInReply.Says($"The out-of-bag error estimates the test error {prompt.Cite("out-of-bag")}.");
        await fixture.AskAsync("What does the out-of-bag error estimate?", options => options.EvidenceTokens = 200);

        var prompt = fixture.Model.Asked[^1];
        Assert.Contains("learning/trees.html | Random forests", prompt.User);
        Assert.InRange(prompt.User.Length, 200, 200 * 6);
        Assert.Equal(0, (double)prompt.Body["temperature"]!);
        Assert.Equal(600, (int)(prompt.Body["max_completion_tokens"] ?? prompt.Body["max_tokens"])!);
    }

    [RealModelFact]
    public async Task A_real_server_answers_with_proof_or_the_extractive_answer_serves()
    {
        var (answer, _) = await fixture.AskAsync("What is a p-value?", options =>
        {
            (options.Url, options.Model) = (RealModelFactAttribute.Url!, RealModelFactAttribute.Model);
            (options.KeyVariable, options.FirstTokenMilliseconds, options.TimeoutMilliseconds) = ("OPENAI_API_KEY", 120_000, 300_000);
        });

        Assert.True(answer.Answered);
        Assert.All(answer.Citations, citation => Assert.Equal(fixture.Index.Document(citation.DocumentId)!.Text[citation.Characters.From..citation.Characters.To], citation.Quote));
        Assert.True(answer.Kind == "generated" || answer.Degraded.Count > 0, string.Join(' ', answer.Degraded));
    }
}
