using RagPrep.Api.Slack.Blocks;

namespace RagPrep.Tests.Api.Slack.Blocks;

public sealed class SectionsTests
{
    [Fact]
    public void Prose_lists_tables_and_code_become_what_slack_shows()
    {
        const string markdown = """
            A **join** has kinds. [1]
            - inner [1]
            | kind | keeps |
            |---|---|
            | `left` | all of the **left** |
            [1]
            ```sql
            SELECT a < b;
            ```
            [2]
            """;
        const string expected = """
            A *join* has kinds. [1]
            • inner [1]
            ```
            kind  keeps
            ----  ---------------
            left  all of the left
            ```
            [1]
            ```
            SELECT a &lt; b;
            ```
            [2]
            """;

        Assert.Equal(expected.ReplaceLineEndings("\n"), Assert.Single(Texts(markdown)));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("no-space-at-all")]
    [InlineData("a line\n")]
    [InlineData("&")]
    [InlineData("😀")]
    public void Long_prose_is_cut_into_sections_that_lose_nothing(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 9000 / piece.Length));
        var sections = Texts(text);

        Assert.True(sections.Count > 1);
        Assert.All(sections, section => Assert.InRange(section.Length, 1, 3000));
        Assert.Equal(Letters(Mrkdwn.Escape(text)), Letters(string.Concat(sections)));
    }

    [Theory]
    [InlineData("x = 1\n")]
    [InlineData("a && b < c; ")]
    public void Long_code_is_cut_into_blocks_of_code(string piece)
    {
        var sections = Texts($"```\n{string.Concat(Enumerable.Repeat(piece, 8000 / piece.Length))}\n```");

        Assert.True(sections.Count > 1);
        Assert.All(sections, section =>
        {
            Assert.InRange(section.Length, 1, 3000);
            Assert.Equal(0, section.Split("```").Length % 2 - 1);
        });
    }

    [Fact]
    public void What_does_not_fit_into_slack_is_said_to_be_left_out()
    {
        var sections = Texts(string.Concat(Enumerable.Repeat("word ", 10_000)), most: 3);
        Assert.Equal(3, sections.Count);
        Assert.Equal("_The rest is too long for Slack._", sections[^1]);
    }

    private static string Letters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static List<string> Texts(string markdown, int most = 50) => [.. Sections.Of(markdown, most).Select(section => (string)section["text"]!["text"]!)];
}
