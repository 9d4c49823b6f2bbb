using RagPrep.Documents;

namespace RagPrep.Tests.Documents.Records;

public sealed class JsonRecordsReaderTests : ReaderTestBase
{
    [Theory]
    [InlineData("a.jsonl", "{\"question\": \"What is bias?\", \"answer\": \"An error.\"}\n\n{\"answer\": \"A spread.\", \"question\": \"What is variance?\"}\n")]
    [InlineData("a.json", "{\"q\": \"What is bias?\", \"a\": \"An error.\"}\n{\"q\": \"What is variance?\", \"a\": \"A spread.\"}")]
    [InlineData("a.json", "[\n {\"Front\": \"What is bias?\", \"Back\": \"An error.\"},\n {\"Front\": \"What is variance?\", \"Back\": [\"A spread.\"]}\n]")]
    [InlineData("a.jsonl", "[{\"term\": \"What is bias?\", \"definition\": \"An error.\"}, {\"term\": \"What is variance?\", \"definition\": \"A spread.\"}]")]
    [InlineData("a.json", "{\"version\": 1, \"cards\": [{\"prompt\": \"What is bias?\", \"response\": \"An error.\"}, {\"prompt\": \"What is variance?\", \"response\": \"A spread.\"}]}")]
    [InlineData("a.json", "[[\"What is bias?\", \"An error.\"], [\"What is variance?\", \"A spread.\"]]")]
    public void Lists_and_lines_of_objects_are_questions_with_answers(string file, string content) =>
        Assert.Equal(["What is bias? | Paragraph | An error.", "What is variance? | Paragraph | A spread."], Outline(Read(file, content)));

    [Fact]
    public void Lists_inside_an_answer_are_list_items_and_tags_one_heading()
    {
        var document = Read("a.json", """{"title": "My cards", "cards": [{"question": "Which?", "answer": ["one", "two"], "tags": ["ml", "sql"], "source": {"page": 3}}]}""");

        Assert.Equal("My cards", document.Title);
        Assert.Equal(
            ["ml, sql/Which? | ListItem | - one", "ml, sql/Which? | ListItem | - two", "ml, sql/Which? | Paragraph | source: page: 3"],
            Outline(document));
    }

    [Fact]
    public void Strings_are_repaired_and_keep_their_line_ends()
    {
        var document = Read("a.jsonl", "{\"q\": \"CafÃ©?\", \"a\": \"l1\\r\\nl2\u2028l3\"}");

        Assert.Equal(["Café? | Paragraph | l1\nl2\nl3"], Outline(document));
    }

    [Fact]
    public void Other_objects_are_one_table_of_all_their_names() =>
        Assert.Equal(
            "| name | size | note |\n|---|---|---|\n| a | 1 |  |\n| b |  | big |",
            Read("a.jsonl", "{\"name\": \"a\", \"size\": 1}\n{\"name\": \"b\", \"note\": \"big\"}").Text);

    [Theory]
    [InlineData("{\"q\": \"1\", \"a\": \"2\"}\n\n{\"q\": \"3\", \"a\": }\n", "Line 3", "not valid JSON")]
    [InlineData("{\"q\": \"1\", \"a\": \"2\"}\n17\n", "Line 2", "a number")]
    [InlineData("{\"q\": \"1\", \"a\": \"2\"}\n[1]\n", "Line 2", "alike")]
    [InlineData("[{\"q\": \"1\"},\n{\"q\": }]", "Line 2", "not valid JSON")]
    [InlineData("[{\"q\": \"1\", \"a\": \"2\"}", "Line 1", "not valid JSON")]
    [InlineData("[\"a\", \"b\"]", "Item 1", "a string")]
    [InlineData("\"text\"", "a string", "list of questions")]
    [InlineData("{\"name\": \"x\", \"version\": 2}", "object without one list")]
    [InlineData("[]", "no rows")]
    [InlineData("[{\"q\": \"\\ud800\", \"a\": \"b\"}]", "Unicode")]
    [InlineData("  ", "empty")]
    public void Broken_json_is_refused_with_the_reason_and_the_line(string content, params string[] reasons)
    {
        var message = Assert.Throws<DocumentException>(() => Read("a.jsonl", content)).Message;
        Assert.All(reasons, reason => Assert.Contains(reason, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_json_is_refused()
    {
        Assert.Contains("too deeply", Assert.Throws<DocumentException>(() => Read("a.json", new string('[', 100_000))).Message, StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        Assert.Contains("Line 2", Assert.Throws<DocumentException>(() => Read("a.jsonl", "{\"q\": \"1\", \"a\": \"2\"}\n" + deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_names_are_refused()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 2_000).Select(i => $"{{\"k{i}\": 1}}"));
        Assert.Contains("different names", Assert.Throws<DocumentException>(() => Read("a.jsonl", lines)).Message, StringComparison.Ordinal);
    }
}
