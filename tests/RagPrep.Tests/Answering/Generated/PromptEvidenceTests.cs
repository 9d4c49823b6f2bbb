using RagPrep.Answering.Generated;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering.Generated;

public sealed class PromptEvidenceTests
{
    [Fact]
    public void The_best_comes_first_and_the_second_best_last() =>
        Assert.Equal(["A says.", "C says.", "E says.", "D says.", "B says."], Fit(1000, "A says.", "B says.", "C says.", "D says.", "E says."));

    [Fact]
    public void What_does_not_fit_is_left_out_but_never_the_best() =>
        Assert.Equal(["A says much more than fits at all.", "C."], Fit(60, "A says much more than fits at all.", "B says much more than fits.", "C."));

    [Fact]
    public void The_prompt_has_instructions_fence_file_heading_and_question()
    {
        var passages = PromptEvidence.Fit(Found("A says."), 1000, text => text.Length);
        var messages = AnswerPrompt.Of("Who says?", passages);
        var lines = messages[1].Text.Split('\n');

        Assert.Contains("[1]", messages[0].Text);
        Assert.Equal("[1] topic/file.md | Title › Heading › Sub-heading", lines[1]);
        Assert.Equal(lines[0], lines[3]);
        Assert.Contains("Question: Who says?", messages[1].Text);
    }

    private static IEnumerable<string> Fit(int budget, params string[] texts) =>
        PromptEvidence.Fit(Found(texts), budget, text => text.Split('\n')[^1].Length).Select(passage => Assert.Single(passage.Sentences).Text);

    private static SearchResult Found(params string[] texts) =>
        new("Who says?", [.. texts.Select((text, i) => Hits.Of(Chunks.Of(text), i))], new Dictionary<string, double>(), [], null!, default);
}
