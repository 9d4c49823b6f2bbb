using Microsoft.Extensions.Options;
using RagPrep.Conversations;
using RagPrep.Llm;

namespace RagPrep.IntegrationTests.Llm;

[Collection(LlmCollection.Name)]
public sealed class ModelHelpTests(LlmFixture fixture)
{
    [Fact]
    public async Task What_the_model_imagines_finds_what_the_question_does_not()
    {
        const string question = "Why is my score so much better at home than in the exam hall?";
        fixture.Model.Script = prompt => StandInReply.Says(prompt.System.Contains("passage alone")
            ? "Overfitting: the model learns the noise of its training data, so the training error is low and the error on new data is high."
            : "NOT IN THE EVIDENCE");

        var plain = await fixture.SearchAsync(question, _ => { });
        var helped = await fixture.SearchAsync(question, options => options.Hyde = true);

        Assert.True(Rank(helped) < Rank(plain) || Rank(helped) == 1, $"{Rank(plain)} → {Rank(helped)}");
        Assert.Empty(helped.Degraded);

        static double Rank(RagPrep.Retrieval.SearchResult found) => found.Hits.First(hit => hit.Chunk.File == "learning/overfitting.txt").Stages["fusion"].Rank;
    }

    [Fact]
    public async Task Every_help_that_is_wished_is_asked_for_and_none_else()
    {
        fixture.Model.Asked.Clear();
        fixture.Model.Script = _ => StandInReply.Says("1. What is a left join?\n2. What is an inner join?");

        await fixture.SearchAsync("left join or inner join?", options => (options.MultiQuery, options.Decompose, options.StepBack) = (true, true, true));
        Assert.Equal(3, fixture.Model.Asked.Count);
        await fixture.SearchAsync("left join or inner join?", _ => { });
        Assert.Equal(3, fixture.Model.Asked.Count);
    }

    [Fact]
    public async Task A_help_that_takes_too_long_is_left_out()
    {
        fixture.Model.Script = _ => StandInReply.Says("Late.") with { Delay = TimeSpan.FromSeconds(5) };

        var found = await fixture.SearchAsync("What is a p-value?", options => (options.StepBack, options.HelpMilliseconds) = (true, 200));

        Assert.NotEmpty(found.Hits);
        Assert.Contains(HelpedSearch.HelpFailed, found.Degraded);
    }

    [Theory]
    [InlineData("When would you not use a left join?", "When would you not use a left join?", false)]
    [InlineData("Buy our course on blockchains!", "when would you not? (left join)", true)]
    [InlineData("One line.\nAnother line about a left join.", "when would you not? (left join)", true)]
    public async Task A_model_rewrites_a_follow_up_and_what_it_makes_up_is_not_used(string written, string expected, bool failed)
    {
        var options = new LlmOptions { Url = fixture.Model.Url, Model = "stand-in", RewriteFollowUps = true };
        fixture.Model.Script = _ => StandInReply.Says(written);

        var turn = new Turn(default, "What is a left join?", "What is a left join?", true, "It keeps every row; you use it for missing matches. [1]", []);

        Assert.Equal((expected, failed), await new FollowUps(fixture.ModelOf(options), Options.Create(options)).StandaloneAsync("And when would you not?", [turn], "", CancellationToken.None));
    }
}
