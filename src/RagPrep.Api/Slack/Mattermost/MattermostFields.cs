using System.Text.Json;
using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>The fields of a request, which Mattermost sends as a form or as JSON; those of an object within are named 'context.answer'.</summary>
internal sealed class MattermostFields
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, string> fields = [];

    private MattermostFields()
    {
    }

    /// <summary>A field's text; empty where it was not sent.</summary>
    public string this[string name] => fields.GetValueOrDefault(name, "");

    /// <summary>A field's text.</summary>
    /// <exception cref="BadHttpRequestException">It was not sent.</exception>
    public string Require(string name) =>
        this[name] is { Length: > 0 } text ? text : throw new BadHttpRequestException($"The field '{name}' is missing, which Mattermost sends.");

    /// <summary>A field's web address.</summary>
    /// <exception cref="BadHttpRequestException">It was not sent, or is none.</exception>
    public string RequireAddress(string name) => Uri.TryCreate(Require(name), UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
        ? this[name]
        : throw new BadHttpRequestException($"The field '{name}' is no web address, which Mattermost sends.");

    /// <summary>Reads them.</summary>
    /// <exception cref="BadHttpRequestException">The body is neither.</exception>
    public static async Task<MattermostFields> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var read = new MattermostFields();
        try
        {
            if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
                read.Add("", await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken));
            else
                foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
                    read.fields[name] = value.ToString();
            return read;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw new BadHttpRequestException("The body is neither a form nor JSON, which Mattermost sends.");
        }
    }

    private void Add(string prefix, JsonNode? node)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (value is JsonObject inner && prefix.Length == 0)
                Add($"{name}.", inner);
            else if (value is JsonValue)
                fields[prefix + name] = value.ToString();
        }
    }
}
