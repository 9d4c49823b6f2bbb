using System.Text.Json;

namespace RagPrep.IntegrationTests.Readme;

public sealed class ShownJsonTests
{
    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"a": 0.93}""", """{"a": 0.9312}""")]
    [InlineData("""[{"a": "x"}]""", """[{"a": "x", "b": null}]""")]
    public void Fields_and_decimals_may_be_left_out(string shown, string real) => Assert.Empty(Differences(shown, real));

    [Theory]
    [InlineData("""{"a": 1, "c": 3}""", """{"a": 1, "b": 2}""", "$.c")]
    [InlineData("""{"a": 0.93}""", """{"a": 0.94}""", "$.a")]
    [InlineData("""{"a": {"b": ["x", "y"]}}""", """{"a": {"b": ["x", "z"]}}""", "$.a.b[1]")]
    [InlineData("""{"a": ["x"]}""", """{"a": ["x", "y"]}""", "$.a")]
    [InlineData("""{"a": true}""", """{"a": false}""", "$.a")]
    [InlineData("""{"a": "1"}""", """{"a": 1}""", "$.a")]
    public void What_is_shown_must_be_real(string shown, string real, string path) =>
        Assert.StartsWith(path, Assert.Single(Differences(shown, real)));

    private static List<string> Differences(string shown, string real)
    {
        using var one = JsonDocument.Parse(shown);
        using var other = JsonDocument.Parse(real);
        return [.. ShownJson.Differences(one.RootElement, other.RootElement)];
    }
}
