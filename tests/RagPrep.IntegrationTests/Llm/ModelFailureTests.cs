using System.Diagnostics;
using RagPrep.Answering;
using RagPrep.Llm;

namespace RagPrep.IntegrationTests.Llm;

[Collection(LlmCollection.Name)]
public sealed class ModelFailureTests(LlmFixture fixture)
{
    private const string Question = "What is a p-value?";

    [Theory]
    [InlineData("error 500", ModelFailure.Down)]
    [InlineData("nobody there", ModelFailure.Down)]
    [InlineData("no such model", ModelFailure.Down)]
    [InlineData("slow to begin", ModelFailure.Slow)]
    [InlineData("cut", ModelFailure.Cut)]
    [InlineData("out of tokens", ModelFailure.Cut)]
    [InlineData("nothing", ModelFailure.Nonsense)]
    [InlineData("no JSON", ModelFailure.Nonsense)]
    [InlineData("word salad", ModelFailure.Unsupported)]
    [InlineData("refuses", ModelFailure.Refused)]
    [InlineData("not in the evidence", ModelFailure.Refused)]
    [InlineData("filtered", ModelFailure.Refused)]
    [InlineData("over context", ModelFailure.OverContext)]
    [InlineData("rate limited", ModelFailure.RateLimited)]
    [InlineData("rate limited for long", ModelFailure.RateLimited)]
    public async Task A_model_that_fails_costs_the_reader_nothing_but_its_words(string how, string reason)
    {
        fixture.Model.Script = _ => Reply(how);
        var start = Stopwatch.GetTimestamp();

        var (answer, events) = await fixture.AskAsync(Question, options =>
        {
            if (how == "slow to begin")
                options.FirstTokenMilliseconds = 400;
            if (how == "nobody there")
                options.Url = "http://127.0.0.1:9/v1";
        });

        Assert.True(answer.Answered);
        Assert.Equal("extractive", answer.Kind);
        Assert.Equal([reason], answer.Degraded);
        Assert.NotEmpty(answer.Citations);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal(answer.Text, string.Concat(events.AsEnumerable().Reverse().TakeWhile(one => one is not AnswerEvent.Restarted and not AnswerEvent.Evidence).Reverse().OfType<AnswerEvent.Written>().Select(one => one.Text)));
    }

    [Theory]
    [InlineData(300, 10_000, ModelFailure.Slow)]
    [InlineData(20_000, 50, ModelFailure.Cut)]
    public async Task An_answer_without_an_end_gives_way_in_time_and_at_the_limit_that_the_server_ignores(int milliseconds, int tokens, string reason)
    {
        fixture.Model.Script = _ => StandInReply.Says(string.Concat(Enumerable.Repeat($"The year {Random.Shared.Next()} is long. ", 100_000)));

        var (answer, _) = await fixture.AskAsync(Question, options => (options.TimeoutMilliseconds, options.AnswerTokens) = (milliseconds, tokens));

        Assert.Equal([reason], answer.Degraded);
    }

    [Fact]
    public async Task A_server_that_is_busy_for_a_moment_is_asked_again()
    {
        var asked = 0;
        fixture.Model.Script = prompt => ++asked < 3
            ? StandInReply.Fails(asked == 1 ? 429 : 503) with { RetryAfter = "0" }
            : StandInReply.Says($"A left join keeps every row of the left table {prompt.Cite("A left join")}.");

        var (answer, _) = await fixture.AskAsync("What does a left join keep?");

        Assert.Equal(3, asked);
        Assert.Equal("generated", answer.Kind);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while()
    {
        var answering = fixture.Answering();
        fixture.Model.Script = _ => StandInReply.Fails(500);
        await fixture.AskAsync(Question, answering: answering);
        await fixture.AskAsync(Question, answering: answering);
        fixture.Model.Asked.Clear();

        var (answer, _) = await fixture.AskAsync(Question, answering: answering);

        Assert.Equal([ModelFailure.CircuitOpen], answer.Degraded);
        Assert.Empty(fixture.Model.Asked);
    }

    [Fact]
    public async Task A_client_whose_tokens_of_the_day_are_used_up_gets_the_extractive_answer()
    {
        var answering = fixture.Answering(options => options.TokensPerClientPerDay = 1);
        fixture.Model.Script = prompt => StandInReply.Says($"A left join keeps every row of the left table {prompt.Cite("A left join")}.");
        // The account is the folder's: whatever another test used up, this question ends beyond the limit.
        await fixture.AskAsync("Which table does a left join keep?", answering: answering);

        var (answer, _) = await fixture.AskAsync("Of which table does a left join keep every row?", answering: answering);

        Assert.Equal([ModelFailure.ClientLimit], answer.Degraded);
    }

    private static StandInReply Reply(string how) => how switch
    {
        "error 500" => StandInReply.Fails(500),
        "no such model" => StandInReply.Fails(404),
        "slow to begin" => StandInReply.Says("A p-value is.") with { Delay = TimeSpan.FromSeconds(5) },
        "cut" => StandInReply.Says("A p-value is the probability of data at least as extreme as those observed, if the null hypothesis is true [1]. It is") with { Cut = true },
        "out of tokens" => StandInReply.Says("A p-value is the probability of data at") with { Finish = "length" },
        "nothing" => StandInReply.Says(""),
        "no JSON" => new StandInReply("") { Raw = "data: <html>gateway</html>\n\n" },
        "word salad" => StandInReply.Says("Bananas vote on Tuesday because 42 is blue. Colourless green ideas sleep furiously."),
        "refuses" => StandInReply.Says("I'm sorry, but I cannot help with that."),
        "not in the evidence" => StandInReply.Says("NOT IN THE EVIDENCE"),
        "filtered" => StandInReply.Says("A p-value") with { Finish = "content_filter" },
        "over context" => StandInReply.Fails(400, "This model's maximum context length is 512 tokens."),
        "rate limited" => StandInReply.Fails(429) with { RetryAfter = "0" },
        "rate limited for long" => StandInReply.Fails(429) with { RetryAfter = "3600" },
        _ => StandInReply.Says(""),
    };
}
