using System.Net;
using Microsoft.Extensions.Options;
using RagPrep.Evaluation;
using RagPrep.Index;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class FeedbackTests(ServerProcess server)
{
    public static TheoryData<string, string> Wrong => new()
    {
        { """{"verdict": "helpful"}""", "'question' is empty" },
        { """{"question": "Why?"}""", "'verdict' is missing" },
        { """{"question": "Why?", "verdict": "great"}""", "'verdict' must be one of 'helpful', 'not-helpful'" },
        { """{"question": "Why?", "verdict": "notHelpful"}""", "'verdict' must be one of 'helpful', 'not-helpful'" },
        { """{"question": "Why?", "verdict": "helpful, not-helpful"}""", "'verdict' must be one of" },
        { """{"question": "Why?", "verdict": 0}""", "'verdict' must be one of" },
        { """{"question": "Why?", "verdict": "helpful", "comment": 3}""", "'comment' must be text" },
        { $$"""{"question": "Why?", "verdict": "helpful", "comment": "{{new string('a', 2001)}}"}""", "'comment' has 2,001 characters" },
        { $$"""{"question": "Why?", "verdict": "helpful", "answerText": "{{new string('a', 10_001)}}"}""", "'answerText' has 10,001 characters" },
        { $$"""{"question": "Why?", "verdict": "helpful", "chunkId": "{{new string('a', 101)}}"}""", "'chunkId' has 101 characters" },
        { "[]", "must be a JSON object" },
    };

    [Fact]
    public async Task A_judgement_is_kept_whole_for_other_programs_too()
    {
        var before = DateTimeOffset.UtcNow;
        using var response = await server.Client.PostJsonAsync(
            "/v1/feedback", """{"question": "What is lift? ✓", "verdict": "not-helpful", "chunkId": "c1", "answerText": "Lift is …", "comment": "too short"}""");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var kept = Assert.Single(Kept(), feedback => feedback.Question == "What is lift? ✓");
        Assert.Equal((Verdict.NotHelpful, "c1", "Lift is …", "too short"), (kept.Verdict, kept.ChunkId, kept.AnswerText, kept.Comment));
        Assert.InRange(kept.Time, before, DateTimeOffset.UtcNow);
        Assert.Null(kept.Who);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_judgement_is_refused_and_not_kept(string body, string expected)
    {
        var before = Kept().Count;
        using var response = await server.Client.PostJsonAsync("/v1/feedback", body);

        Assert.Contains(expected, await response.ProblemAsync(HttpStatusCode.BadRequest));
        Assert.Equal(before, Kept().Count);
    }

    private IReadOnlyList<Feedback> Kept() => new FeedbackStore(Options.Create(new IndexOptions { Path = server.Index })).All();
}
