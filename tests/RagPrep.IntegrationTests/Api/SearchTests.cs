using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class SearchTests(ServerProcess server)
{
    [Fact]
    public async Task The_passage_that_answers_comes_first_and_stands_in_the_document_as_it_says()
    {
        var found = await SearchAsync("""{"query": "what does a left join keep?", "top": 3}""");

        var first = found["hits"]![0]!;
        Assert.Equal("sql/joins.md", first.Text("file"));
        Assert.Equal(1, (int)first["rank"]!);
        var document = await server.Client.GetJsonAsync($"/v1/documents/{first["documentId"]}");
        var (from, to) = ((int)first["characters"]!["from"]!, (int)first["characters"]!["to"]!);
        Assert.Equal(document.Text("text")[from..to], first.Text("text"));
        Assert.Contains("left join", first.Text("text"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_response_has_the_fields_of_the_contract_and_no_others()
    {
        var found = await SearchAsync("""{"query": "overfitting"}""");

        Assert.Equal(["degraded", "didYouMean", "hits", "query", "timings"], Names(found));
        var hit = found["hits"]![0]!;
        Assert.Equal(
            ["alsoAt", "characters", "chunkId", "documentId", "file", "headingPath", "lines", "page", "rank", "score", "stages", "text", "title"],
            Names(hit));
        Assert.Equal(["from", "to"], Names(hit["characters"]!));
        Assert.Equal(["from", "to"], Names(hit["lines"]!));
        Assert.Equal(["dense", "fusion", "lexical", "ranking", "rerank"], Names(hit["stages"]!));
        Assert.Equal(["rank", "score"], Names(hit["stages"]!["rerank"]!));
        Assert.True((double)found["timings"]!["total"]! > 0);
    }

    [Fact]
    public async Task A_certain_slip_is_corrected_and_a_doubtful_one_asked_about()
    {
        var certain = await SearchAsync("""{"query": "what is overfiting?"}""");
        Assert.Equal("what is overfitting?", certain.Text("query"));
        Assert.Null(certain["didYouMean"]);

        var doubtful = await SearchAsync("""{"query": "how is the alphs chosen?"}""");
        Assert.Equal("how is the alphs chosen?", doubtful.Text("query"));
        Assert.Equal("how is the alpha chosen?", doubtful.Text("didYouMean"));
    }

    [Theory]
    [InlineData("lexical", "dense")]
    [InlineData("dense", "lexical")]
    public async Task A_mode_runs_its_own_retriever_alone(string mode, string other)
    {
        var found = await SearchAsync($$"""{"query": "random forest", "mode": "{{mode}}", "rerank": false}""");

        var stages = found["hits"]![0]!["stages"]!;
        Assert.NotNull(stages[mode]);
        Assert.Null(stages[other]);
        Assert.Null(stages["rerank"]);
    }

    [Fact]
    public async Task Top_limits_the_hits()
    {
        var found = await SearchAsync("""{"query": "test data", "top": 2}""");

        Assert.Equal(2, found["hits"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"file": "sql/*.md"}""", "sql/")]
    [InlineData("""{"topic": "Experiments"}""", "experiments/")]
    public async Task A_filter_leaves_other_files_out(string filter, string folder)
    {
        var found = await SearchAsync($$"""{"query": "what is a p-value", "filter": {{filter}}}""");

        var hits = found["hits"]!.AsArray();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.StartsWith(folder, hit!.Text("file")));
    }

    [Fact]
    public async Task Explain_says_why_each_hit_was_found()
    {
        var found = await SearchAsync("""{"query": "sample ratio mismatch", "explain": true}""");

        var why = found["hits"]![0]!["explanation"]!;
        Assert.Equal(["lexical", "dense", "fusion", "rerank", "ranking"], why["stages"]!.AsArray().Select(stage => stage!.Text("stage")));
        Assert.Contains(why.Text("bestUnit"), found["hits"]![0]!.Text("text"));
        var terms = why["terms"]!.AsArray();
        Assert.Contains(terms, term => term!.Text("term") == "mismatch" && term!.Text("field") == "heading");
        Assert.Equal((double)found["hits"]![0]!["stages"]!["lexical"]!["score"]!, terms.Sum(term => (double)term!["score"]!), 1e-4);
        var ranking = why["ranking"]!;
        var features = ranking["features"]!.AsArray();
        Assert.Equal(["similarity", "bestUnit", "textWords", "headingWords", "reading"], features.Select(feature => feature!.Text("feature")));
        var logit = (double)ranking["bias"]! + features.Sum(feature => (double)feature!["contribution"]!);
        Assert.Equal((double)found["hits"]![0]!["score"]!, 1 / (1 + Math.Exp(-logit)), 1e-4); // the ranking alone makes the score, as shipped
    }

    [Fact]
    public async Task Unknown_fields_and_a_byte_order_mark_do_no_harm()
    {
        var found = await SearchAsync("\uFEFF{\"query\": \"overfitting\", \"colour\": \"blue\"}");

        Assert.NotEmpty(found["hits"]!.AsArray());
    }

    private async Task<JsonNode> SearchAsync(string body) => await (await server.Client.PostJsonAsync("/v1/search", body)).JsonAsync();

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal);
}
