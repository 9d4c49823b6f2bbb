using RagPrep.Documents;

namespace RagPrep.Tests.Documents.Records;

public sealed class CsvReaderTests : ReaderTestBase
{
    [Fact]
    public void Questions_become_headings_and_answers_stand_below_them()
    {
        var document = Read("cards.csv", "id,Question,Answer\r\n1,What is bias?,\"Error from wrong assumptions, say.\"\r\n2,What is variance?,\"It \"\"moves\"\".\r\n\r\nA lot.\"\r\n");

        Assert.Equal("cards", document.Title);
        Assert.Equal(
        [
            "What is bias? | Paragraph | Error from wrong assumptions, say.",
            "What is variance? | Paragraph | It \"moves\".",
            "What is variance? | Paragraph | A lot.",
        ], Outline(document));
        Assert.Equal("What is bias?\n\nError from wrong assumptions, say.\n\nWhat is variance?\n\nIt \"moves\".\n\nA lot.", document.Text);
    }

    [Theory]
    [InlineData("q;a\nWhy, then?;Because, so.\n")]
    [InlineData("front\tback\nWhy, then?\tBecause, so.\n")]
    [InlineData("prompt|response\nWhy, then?|Because, so.\n")]
    [InlineData("Term,Definition\n\"Why, then?\", \"Because, so.\"\n")]
    [InlineData("sep=;\nq;a\nWhy, then?;Because, so.\n")]
    [InlineData("q,a\r\"Why, then?\",\"Because, so.\"\r")]
    public void The_delimiter_and_the_columns_are_found(string content) =>
        Assert.Equal(["Why, then? | Paragraph | Because, so."], Outline(Read("a.csv", content)));

    [Fact]
    public void Topics_are_headings_above_the_questions_and_other_columns_are_kept()
    {
        var document = Read("a.csv", "topic,tags,question,answer,explanation\nSQL,joins,Q1?,A1.,Since so.\nSQL,joins,Q2?,A2.,\nSQL,windows,Q3?,A3.,\nStatistics,windows,Q4?,A4.,\n,,Q5?,A5.,\n");

        Assert.Equal(
        [
            "SQL/joins/Q1? | Paragraph | A1.",
            "SQL/joins/Q1? | Paragraph | explanation: Since so.",
            "SQL/joins/Q2? | Paragraph | A2.",
            "SQL/windows/Q3? | Paragraph | A3.",
            "Statistics/windows/Q4? | Paragraph | A4.",
            "Q5? | Paragraph | A5.",
        ], Outline(document));
    }

    [Fact]
    public void Answers_may_be_Markdown_and_their_headings_stay_below_the_question()
    {
        var document = Read("a.csv", "q,a\nHow do I count?,\"# In SQL\n\n- with `count`\n- by groups\n\n```sql\nselect count(*)\n```\n\n**Why so?**\n\nIt is fast.\"\nNext?,Yes.\n");

        Assert.Equal(
        [
            "How do I count?/In SQL | ListItem | - with `count`",
            "How do I count?/In SQL | ListItem | - by groups",
            "How do I count?/In SQL | Code | ```sql\nselect count(*)\n```",
            "How do I count?/In SQL/Why so? | Paragraph | It is fast.",
            "Next? | Paragraph | Yes.",
        ], Outline(document));
    }

    [Fact]
    public void A_question_too_long_for_a_heading_starts_a_section_of_its_own()
    {
        var question = "Given " + new string('x', 300) + ": what follows?";

        var document = Read("a.csv", $"q,a\nShort?,Yes.\n{question},No.\nLast?,Perhaps.\n");

        Assert.Equal([["Short?"], [], ["Last?"]], document.Sections.Select(section => section.HeadingPath));
        Assert.Equal([question, "No."], document.Sections[1].Blocks.Select(block => block.Characters.In(document.Text)));
    }

    [Fact]
    public void A_question_without_an_answer_is_found_all_the_same() =>
        Assert.Contains(Outline(Read("a.csv", "question,answer\nWhat is left open?,\n")), line => line.EndsWith("What is left open?", StringComparison.Ordinal));

    [Theory]
    [InlineData("What is a p-value?,A probability.\nWhy 0.05?,Custom.\n", 2)]
    [InlineData("Frage,Antwort\nWhat is a p-value?,A probability.\nWhy 0.05?,Custom.\n", 2)]
    [InlineData("Define bias.,An error.\nWhy 0.05?,Custom.\nTrue?,No.\n", 3)]
    public void Two_columns_without_names_are_pairs_where_the_first_asks(string content, int pairs)
    {
        var document = Read("a.csv", content);

        Assert.Equal(pairs, document.Sections.Count);
        Assert.All(document.Sections, section => Assert.Single(section.HeadingPath));
    }

    [Fact]
    public void Any_other_table_is_a_table_with_its_header()
    {
        var document = Read("sizes.csv", "name,size,note\nsmall,1,a|b\nlarge,2,\"two\nlines\",more\n");

        Assert.Equal("| name | size | note |  |\n|---|---|---|---|\n| small | 1 | a\\|b |  |\n| large | 2 | two lines | more |", document.Text);
        Assert.Equal(BlockKind.Table, Assert.Single(Assert.Single(document.Sections).Blocks).Kind);
    }

    [Fact]
    public void Flash_cards_exported_by_Anki_are_read_with_their_html()
    {
        var document = Read("deck.tsv", "#separator:tab\n#html:true\n#deck column:1\n#tags column:4\nStats\tWhat is <b>bias</b>?\tError of<br>assumptions\tml easy\n");

        Assert.Equal(["Stats/ml easy/What is bias? | Paragraph | Error of\nassumptions"], Outline(document));
    }

    [Theory]
    [InlineData("q,a\n\nfirst,\"ok\"\nsecond,\"never closed\nthird,x\n", "Line 4", "never closed")]
    [InlineData("", "empty")]
    [InlineData("question,answer\n", "no text")]
    [InlineData("a\0b", "not text")]
    public void A_broken_table_is_refused_with_the_reason(string content, params string[] reasons)
    {
        var message = Assert.Throws<DocumentException>(() => Read("a.csv", content)).Message;
        Assert.All(reasons, reason => Assert.Contains(reason, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_beyond_all_measure_are_refused()
    {
        Assert.Contains("columns", Assert.Throws<DocumentException>(() => Read("a.csv", new string(',', 5_000))).Message, StringComparison.Ordinal);
        var wide = "x" + new string(',', 999) + "\n" + string.Concat(Enumerable.Repeat("y\n", 3_000));
        Assert.Contains("cells", Assert.Throws<DocumentException>(() => Read("a.csv", wide)).Message, StringComparison.Ordinal);
    }
}
