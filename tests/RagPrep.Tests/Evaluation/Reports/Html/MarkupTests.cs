using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Tests.Evaluation.Reports.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Holes_are_encoded_and_markup_is_not_encoded_twice()
    {
        var inner = Markup.Of($"<b>{"<i>&\"'"}</b>");

        Assert.Equal("<p><b>&lt;i&gt;&amp;&quot;&#39;</b>1.5 2</p>", Markup.Of($"<p>{inner}{1.5} {2}</p>").ToString());
    }

    [Fact]
    public void Parts_follow_each_other() =>
        Assert.Equal("<a/><b/>", Markup.Of($"{new[] { Markup.Of($"<a/>"), Markup.Of($"<b/>") }}").ToString());

    [Fact]
    public void Nothing_is_empty_text() => Assert.Equal("", Markup.Of($"{default(Markup)}{(string?)null}").ToString());
}
