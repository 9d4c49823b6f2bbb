using RagPrep.Documents;

namespace RagPrep.IntegrationTests.Documents.Pdf;

public sealed class RealPdfTests
{
    [NodeFact]
    public void Latex_in_two_columns_is_read_column_by_column_with_its_words_whole()
    {
        var document = PdfFixture.Read("latex.pdf");

        Assert.Equal("Sampling and Estimation for Efficient Experiments", document.Title);
        Assert.Contains("which is efficient in the field but inflates the variance, because neighbours resemble each other.", document.Text, StringComparison.Ordinal);
        Assert.Contains("no increase of the sample size will help.\n\nNonresponse bias is its sibling", document.Text, StringComparison.Ordinal);
        Assert.Equal(["| Effect | Power 80 % | Power 90 % |\n|---|---|---|\n| 0.2 deviations | 394 | 527 |\n| 0.3 deviations | 176 | 235 |\n| 0.5 deviations | 64 | 86 |"], PdfFixture.Blocks(document, BlockKind.Table));
        Assert.Equal("- Give the interval in the units that the reader uses.", PdfFixture.Blocks(document, BlockKind.ListItem)[1]);
        Assert.Equal(
            ["Abstract", "1 Drawing a sample", "1.1 Bias in practice", "2 Stating uncertainty", "2.1 Choosing the sample size", "2.2 Sequential looks", "3 Reporting"],
            document.Sections.Where(section => section.HeadingPath.Count > 1).Select(section => section.HeadingPath[^1]).Distinct());
    }

    [NodeFact]
    public void A_sentence_over_the_page_edge_and_the_running_lines_around_it_leave_one_paragraph()
    {
        var document = PdfFixture.Read("latex.pdf");

        Assert.Contains(
            PdfFixture.Sections(document),
            section => section.StartsWith("1 | ", StringComparison.Ordinal) && section.Contains("the significance level, the power, the standard deviation, and the smallest effect worth finding.", StringComparison.Ordinal));
        Assert.DoesNotContain("Page 1", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Study notes", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Sections, section => section.Page == 2 && section.HeadingPath[^1] == "3 Reporting");
    }

    [NodeFact]
    public void What_LibreOffice_made_has_headings_a_table_items_and_code()
    {
        var document = PdfFixture.Read("libreoffice.pdf");

        Assert.Equal("Handbook of data quality", document.Title);
        Assert.Contains(document.Sections, section => section.HeadingPath.SequenceEqual(["Handbook of data quality", "When a check fails", "Backfilling"]));
        Assert.Contains("| Validity | every country code stands in the list of codes that the finance office keeps | producer |", Assert.Single(PdfFixture.Blocks(document, BlockKind.Table)), StringComparison.Ordinal);
        Assert.Equal(6, PdfFixture.Blocks(document, BlockKind.ListItem).Length);
        Assert.Equal(
            "delete from orders_daily where day = :day;\ninsert into orders_daily\n    select day, count(*) from orders\n    where day = :day group by day;",
            Assert.Single(PdfFixture.Blocks(document, BlockKind.Code)));
    }

    [NodeFact]
    public void What_Chromium_printed_comes_without_date_address_and_page_numbers()
    {
        var document = PdfFixture.Read("chromium.pdf");

        Assert.DoesNotContain("http", document.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d+/\d+/\d+", document.Text);
        Assert.DoesNotContain("1/2", document.Text, StringComparison.Ordinal);
        Assert.Contains("One of them rounds, the other does not; one counts refunds as purchases, the other subtracts them.", document.Text, StringComparison.Ordinal);
        Assert.Contains("A store gives each feature one definition, one owner and one history. Training reads the history and serving reads the present", document.Text, StringComparison.Ordinal);
        Assert.Contains("| 11 March, 18:00 | 10 March 12:00 and 11 March 17:30, the second of which arrived late, at 19:00 | 10 March 12:00 |", document.Text, StringComparison.Ordinal);
        Assert.Contains("        offline[key] != online[key]\n", document.Text, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_scanned_page_is_said_to_be_one()
    {
        var error = Assert.Throws<DocumentException>(() => PdfFixture.Read("scanned.pdf"));

        Assert.Contains("holds no text", error.Message, StringComparison.Ordinal);
        Assert.Contains("OCR", error.Message, StringComparison.Ordinal);
    }
}
