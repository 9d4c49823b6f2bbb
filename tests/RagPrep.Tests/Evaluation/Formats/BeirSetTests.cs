using RagPrep.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Formats;

public sealed class BeirSetTests : IDisposable
{
    private const string Header = "query-id\tcorpus-id\tscore";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Reads_documents_queries_and_judgements()
    {
        Write([Header, "1\td 1\t2", "3\td2\t0"]);

        var set = BeirSet.Read(folder.Path);

        Assert.Equal(Path.GetFileName(folder.Path), set.Name);
        Assert.Equal([new BeirDocument("d 1", "text", "title"), new BeirDocument("d2", "")], set.Documents());
        Assert.Equal(["1", "3"], set.Queries.Select(query => query.Id)); // 2 is not judged
        Assert.Equal([new("1", "d 1", 2), new("3", "d2", 0)], set.Qrels.All());
    }

    [Theory]
    [InlineData("1 d2 1", "line 3: 1 columns where judgements have 3")]
    [InlineData("1\t0\td2\t1", "line 3: 4 columns")]
    [InlineData("1\td2\tyes", "line 3: the grade 'yes' is no whole number")]
    [InlineData("1\td1\t1", "line 3: the document 'd1' is judged twice for query '1'")]
    [InlineData("9\td1\t1", "line 3: the query '9' is unknown")]
    public void A_wrong_judgement_is_named(string line, string expected)
    {
        Write([Header, "1\td1\t1", line]);

        Assert.StartsWith($"{Path.Combine(folder.Path, "qrels", "test.tsv")}, {expected}", Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_header_is_not_taken_for_a_judgement()
    {
        Write(["1\td1\t1"]);

        Assert.Contains("test.tsv, line 1: the header", Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_is_no_set_of_judgements()
    {
        Write([Header]);

        Assert.EndsWith("test.tsv holds no judgement.", Fault().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"_id\": \"d 1\", \"text\": \"again\"}", "the id 'd 1' stands twice")]
    [InlineData("{\"_id\": \"\", \"text\": \"x\"}", "the id is empty")]
    [InlineData("{\"_id\": \"x\"}", "JSON deserialization")]
    [InlineData("{\"_id\": \"x\", \"text\": null}", "")]
    [InlineData("{\"_id\": 5, \"text\": \"x\"}", "")]
    [InlineData("null", "null is no object")]
    [InlineData("not json", "")]
    public void A_wrong_document_is_named(string line, string expected)
    {
        Write([Header, "1\td1\t1"], line);
        var set = BeirSet.Read(folder.Path);

        var message = Assert.Throws<FormatException>(() => set.Documents().Count()).Message;

        Assert.StartsWith($"{set.CorpusPath}, line 3: {expected}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_an_error_of_its_own() => Assert.ThrowsAny<IOException>(() => BeirSet.Read(folder.Path));

    public void Dispose() => folder.Dispose();

    private FormatException Fault() => Assert.Throws<FormatException>(() => BeirSet.Read(folder.Path));

    private void Write(string[] qrels, params string[] moreDocuments)
    {
        folder.Write("corpus.jsonl", ["""{"_id": "d 1", "title": "title", "text": "text", "metadata": {"x": 1}}""", """{"_id": "d2", "text": ""}""", .. moreDocuments]);
        folder.Write("queries.jsonl", """{"_id": "1", "text": "first?", "metadata": {}}""", """{"_id": "2", "text": "second?"}""", """{"_id": "3", "text": "third?"}""");
        folder.Write("qrels/test.tsv", qrels);
    }
}
