using RagPrep.Api.Slack.Blocks;

namespace RagPrep.Tests.Api.Slack.Blocks;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("<!channel> wake up", "&lt;!channel&gt; wake up")]
    [InlineData("<@U123> and <!subteam^S1>", "&lt;@U123&gt; and &lt;!subteam^S1&gt;")]
    [InlineData("mail @here now, not @hereby", "mail @\u200bhere now, not @hereby")]
    public void Escaped_text_is_shown_letter_for_letter_and_calls_nobody(string text, string expected) => Assert.Equal(expected, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("**bold**, *italic*, ~~gone~~ and __bold__", "*bold*, _italic_, ~gone~ and *bold*")]
    [InlineData("## A *heading* with `code`", "*A heading with code*")]
    [InlineData("- an item", "• an item")]
    [InlineData("  * nested", "  • nested")]
    [InlineData("1. first", "1. first")]
    [InlineData("`**not bold** & <b>`", "`**not bold** &amp; &lt;b&gt;`")]
    [InlineData("see [the docs](https://a.example/?a=1&b=2)", "see <https://a.example/?a=1&amp;b=2|the docs>")]
    [InlineData("see [notes](../other.md) and ![a plot](plot.png)", "see notes and a plot")]
    [InlineData("[a|b](https://x.example/p|q)", "<https://x.example/p%7Cq|a¦b>")]
    [InlineData("2 * 3 * 4 = 24", "2 * 3 * 4 = 24")]
    [InlineData("snake_case_name [1]", "snake_case_name [1]")]
    [InlineData("[evil](javascript:alert)", "evil")]
    public void A_line_of_markdown_becomes_slacks(string markdown, string expected) => Assert.Equal(expected, Mrkdwn.Line(markdown));

    [Theory]
    [InlineData("<@U1> what is *p*?", "what is *p*?")]
    [InlineData("<@U1|bot>  is a &lt; b &amp;&amp; b &gt; c?", "is a < b && b > c?")]
    [InlineData("see <https://a.example|this> and <https://b.example>", "see this and https://b.example")]
    [InlineData("in <#C1|stats> <!here> <!subteam^S1|@team>", "in #stats")]
    public void What_was_written_in_slack_becomes_a_question(string written, string expected) => Assert.Equal(expected, Mrkdwn.ToPlain(written));

    [Fact]
    public void A_cut_breaks_no_escape_and_no_character()
    {
        for (var length = 2; length < 12; length++)
        {
            var cut = Mrkdwn.Cut("ab&amp;😀&lt;cd", length);
            Assert.True(cut.Length <= length);
            Assert.DoesNotMatch("&(?!amp;|lt;)", cut);
            Assert.DoesNotContain(cut, character => char.IsSurrogate(character) && !cut.Contains("😀", StringComparison.Ordinal));
        }
    }
}
