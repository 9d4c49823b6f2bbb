using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RagPrep.IntegrationTests.Llm;

/// <summary>A request that the stand-in for a model got.</summary>
/// <param name="Body">As it came.</param>
/// <param name="Authorization">The header.</param>
internal sealed record StandInPrompt(JsonNode Body, string Authorization)
{
    public string System => TextOf("system");

    public string User => TextOf("user");

    /// <summary>The marker of the first passage that holds a text.</summary>
    public string Cite(string text) =>
        Regex.Split(User, @"\n(?=\[\d+\] )").FirstOrDefault(block => block.Contains(text, StringComparison.Ordinal)) is { } block && Regex.Match(block, @"\[\d+\] ") is { Success: true } marker
            ? marker.Value.Trim()
            : "[99]";

    private string TextOf(string role) => string.Concat(Body["messages"]!.AsArray().Where(message => (string)message!["role"]! == role).Select(message => message!["content"] switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        var text => (string?)text,
    }));
}
