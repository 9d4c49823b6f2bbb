using System.Text;
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

    [Theory]
    [InlineData("<i>a</b>")]
    [InlineData("<a:b>")]
    [InlineData("<a_b/>")]
    [InlineData("<p><b></p>")]
    public void End_tags_that_end_nothing_and_odd_names_do_not_hide_the_depth(string part) =>
        Assert.Throws<DocumentException>(() => Read("p.html", string.Concat(Enumerable.Repeat(part, 20_000))));

    [Fact]
    public void A_page_with_large_drawings_and_sloppy_end_tags_is_not_too_deep()
    {
        var drawing = $"<svg><g>{string.Concat(Enumerable.Repeat("<path d='M0 0'/>", 5_000))}</g></svg>";
        var sloppy = string.Concat(Enumerable.Repeat("<div><span>word </div>", 2_000));

        Assert.Contains("word", Read("p.html", $"<p>Before.</p>{drawing}{sloppy}").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_inside_a_list_stands_in_order() =>
        Assert.Equal(
            [" | ListItem | - before", "Head | ListItem | after"],
            Outline(Read("p.html", "<ul><li>before<h2>Head</h2>after</li></ul>")));

    [Fact]
    public void Words_in_a_list_but_in_no_item_are_kept() =>
        Assert.Equal([" | ListItem | loose"], Outline(Read("p.html", "<ul>loose</ul>")));

    [Theory]
    [InlineData("<meta charset=windows-1251>", 1251, "Выборка и среднее")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1253'>", 1253, "Η διακύμανση")]
    [InlineData("<meta charset=\"gb18030\">", 54936, "准确率和召回率")]
    [InlineData("<meta charset=iso-8859-1>", 1252, "déjà – vu")]
    [InlineData("<meta charset=utf-8>", 1252, "déjà – vu")]
    [InlineData("<meta charset=no-such-thing>", 1252, "déjà – vu")]
    public void Where_UTF_8_fails_the_page_says_how_to_read_it(string meta, int codePage, string words)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var page = new HtmlReader().Read("p.html", encoding.GetBytes($"<html><head>{meta}</head><body><p>{words}</p></body></html>"));

        Assert.Equal(words, page.Text);
    }

    [Fact]
    public void UTF_8_goes_before_what_the_page_says() =>
        Assert.Equal("déjà – vu", Read("p.html", "<meta charset=windows-1251><p>déjà – vu").Text);

    [Theory]
    [InlineData("<div class='cc-window cc-banner'>We use cookies</div>")]
    [InlineData("<div id='onetrust-banner-sdk'><p>Your privacy</p></div>")]
    [InlineData("<div class='js-cookie-notice'><p>Cookies!</p></div>")]
    [InlineData("<div><p>We use cookies to improve your experience. <a>Learn more</a></p><button>OK</button></div>")]
    [InlineData("<div>By continuing to browse this site you agree to our use of cookies.</div>")]
    public void Cookie_notices_are_left_out_by_name_or_by_what_they_say(string notice) =>
        Assert.Equal("Text.", Read("p.html", $"{notice}<p>Text.</p>").Text);

    [Fact]
    public void What_a_page_teaches_about_cookies_is_kept() =>
        Assert.Contains("cookies", Read("p.html", "<p>Servers use cookies to keep a session: we set one per user.</p>").Text, StringComparison.Ordinal);

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new HtmlReader().Read("p.html", "<p>Text."u8.ToArray(), new CancellationToken(true)));

    [Fact]
    public void A_page_of_scripts_holds_no_text() =>
        Assert.Throws<DocumentException>(() => Read("p.html", "<script>let x = 1</script><nav>Home</nav>"));
}
