using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class HtmlReaderTests : ReaderTestBase
{
    private const string Page = """
        <!doctype html><html><head><title>Site title</title><style>p { color: red }</style></head>
        <body><header><a href="/">Logo</a></header><nav><ul><li>Home</li></ul></nav>
        <div class="cookie-banner">We use cookies</div>
        <main><h1>Joins &amp; <em>keys</em></h1>
        <p>An   inner join<br>keeps x<sup>2</sup> rows.</p><script>alert(1)</script>
        <h2>Kinds</h2>
        <ul><li>inner<ul><li>both</li></ul></li><li>outer</li></ul>
        <table><tr><th>Name</th><th>Keeps</th></tr><tr><td>left</td><td>all | left</td></tr></table>
        <pre><code>SELECT *
          FROM t</code></pre>
        <dl><dt>Key</dt><dd>names a row</dd></dl>
        <details><summary>Why index?</summary><p>To find faster.</p></details>
        <math><annotation encoding="application/x-tex">x^2</annotation></math>
        </main><footer>Copyright</footer></body></html>
        """;

    [Fact]
    public void The_main_content_is_kept_with_its_structure()
    {
        var document = Read("p.html", Page);

        Assert.Equal("Joins & keys", document.Title);
        Assert.Equal(
        [
            "Joins & keys | Paragraph | An inner join\nkeeps x^2 rows.",
            "Joins & keys/Kinds | ListItem | - inner\n  - both",
            "Joins & keys/Kinds | ListItem | - outer",
            "Joins & keys/Kinds | Table | | Name | Keeps |\n|---|---|\n| left | all \\| left |",
            "Joins & keys/Kinds | Code | SELECT *\n  FROM t",
            "Joins & keys/Kinds | Paragraph | Key: names a row",
            "Joins & keys/Kinds/Why index? | Paragraph | To find faster.",
            "Joins & keys/Kinds/Why index? | Paragraph | $x^2$",
        ], Outline(document));
    }

    [Theory]
    [InlineData("Logo")]
    [InlineData("Home")]
    [InlineData("cookies")]
    [InlineData("alert")]
    [InlineData("Copyright")]
    [InlineData("color")]
    public void Navigation_scripts_and_banners_are_left_out(string words) =>
        Assert.DoesNotContain(words, Read("p.html", Page).Text, StringComparison.Ordinal);

    [Fact]
    public void Headings_stand_on_lines_of_their_own() =>
        Assert.StartsWith("Joins & keys\n\nAn inner join\nkeeps", Read("p.html", Page).Text, StringComparison.Ordinal);

    [Fact]
    public void Without_a_heading_the_page_title_is_the_title() =>
        Assert.Equal("Site title", Read("p.htm", "<title>Site title</title><p>Text.</p>").Title);

    [Fact]
    public void A_fragment_is_a_page_too() => Assert.Equal([" | Paragraph | Just words."], Outline(Read("p.html", "Just <b>words</b>.")));

    [Fact]
    public void Paragraphs_of_a_cell_do_not_run_together() =>
        Assert.Equal([" | Table | | a | one two |"], Outline(Read("p.html", "<table><tr><td>a</td><td><p>one</p><p>two</p></td></tr></table>")));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<ul><li>")]
    [InlineData("<!--><span>")]
    public void Deep_nesting_is_refused_with_the_reason(string opening)
    {
        var page = string.Concat(Enumerable.Repeat(opening, 100_000));

        Assert.Contains("nested too deeply", Assert.Throws<DocumentException>(() => Read("p.html", page)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_scripts_holds_no_text() =>
        Assert.Throws<DocumentException>(() => Read("p.html", "<script>let x = 1</script><nav>Home</nav>"));
}
