using System.Text.Json;
using RagPrep.Api.Http;
using RagPrep.Contract;

namespace RagPrep.Tests.Api;

public sealed class JsonMistakeTests
{
    private static readonly JsonSerializerOptions Options = ContractJson.Indented;

    [Theory]
    [InlineData("""{"mode": "fuzzy"}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"mode": 1}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"mode": "hybrid, dense"}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"mode": " dense"}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"mode": "2"}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"mode": null}""", "The field 'mode' must be one of 'hybrid', 'lexical', 'dense'.")]
    [InlineData("""{"top": "ten"}""", "The field 'top' must be a whole number.")]
    [InlineData("""{"top": 1.5}""", "The field 'top' must be a whole number.")]
    [InlineData("""{"top": 99999999999}""", "The field 'top' must be a whole number.")]
    [InlineData("""{"rerank": "yes"}""", "The field 'rerank' must be true or false.")]
    [InlineData("""{"query": 3}""", "The field 'query' must be text that is valid Unicode, in quotation marks.")]
    [InlineData("""{"query": "\ud800"}""", "The field 'query' must be text that is valid Unicode, in quotation marks.")]
    [InlineData("""{"filter": "sql"}""", "The field 'filter' must be a JSON object.")]
    [InlineData("""{"filter": {"file": 1}}""", "The field 'filter.file' must be text that is valid Unicode, in quotation marks.")]
    public void A_wrong_field_is_named_with_what_it_must_be(string body, string expected) => Assert.Equal(expected, Describe(body));

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("\"text\"")]
    [InlineData("true")]
    public void What_is_no_object_is_called_so(string body) => Assert.Equal(JsonMistake.NotAnObject, Describe(body));

    [Theory]
    [InlineData("{")]
    [InlineData("{'query': 1}")]
    [InlineData("query=x")]
    [InlineData("""{"query": "a" "top": 1}""")]
    [InlineData("{} {}")]
    public void What_is_no_json_is_called_so_with_its_place(string body) =>
        Assert.StartsWith("The body is not valid JSON: look at line 1, byte ", Describe(body));

    private static string Describe(string body)
    {
        var wrong = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SearchRequest>(body, Options));
        return JsonMistake.Describe(wrong, Options.GetTypeInfo(typeof(SearchRequest)));
    }
}
