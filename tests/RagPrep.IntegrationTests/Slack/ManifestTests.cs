using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Deployment;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Slack;

/// <summary>The app manifest in docs/slack.md, which users paste into Slack.</summary>
[Collection(SlackCollection.Name)]
public sealed class ManifestTests(SlackServer server)
{
    // From Slack's reference of app manifests: of each part the keys that it has, and the limits of the values.
    private const string Rules = """
        {
          "$defs": {
            "url": { "type": "string", "pattern": "^https://", "maxLength": 3000 },
            "names": { "type": "array", "items": { "type": "string", "maxLength": 50 }, "maxItems": 100, "uniqueItems": true },
            "yes": { "type": "boolean" }
          },
          "type": "object", "additionalProperties": false, "required": ["display_information", "features", "oauth_config", "settings"],
          "properties": {
            "display_information": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": {
              "name": { "type": "string", "maxLength": 35 }, "description": { "type": "string", "maxLength": 140 },
              "background_color": { "type": "string" }, "long_description": { "type": "string", "minLength": 175, "maxLength": 4000 } } },
            "features": { "type": "object", "additionalProperties": false, "properties": {
              "app_home": { "type": "object", "additionalProperties": false, "properties": {
                "home_tab_enabled": { "$ref": "#/$defs/yes" }, "messages_tab_enabled": { "$ref": "#/$defs/yes" }, "messages_tab_read_only_enabled": { "$ref": "#/$defs/yes" } } },
              "bot_user": { "type": "object", "additionalProperties": false, "required": ["display_name"], "properties": {
                "display_name": { "type": "string", "maxLength": 80 }, "always_online": { "$ref": "#/$defs/yes" } } },
              "slash_commands": { "type": "array", "maxItems": 50, "items": { "type": "object", "additionalProperties": false, "required": ["command", "description"], "properties": {
                "command": { "type": "string", "pattern": "^/", "minLength": 2, "maxLength": 32 }, "url": { "$ref": "#/$defs/url" },
                "description": { "type": "string", "maxLength": 2000 }, "usage_hint": { "type": "string", "maxLength": 1000 }, "should_escape": { "$ref": "#/$defs/yes" } } } } } },
            "oauth_config": { "type": "object", "additionalProperties": false, "properties": {
              "scopes": { "type": "object", "additionalProperties": false, "properties": { "bot": { "$ref": "#/$defs/names" }, "user": { "$ref": "#/$defs/names" } } } } },
            "settings": { "type": "object", "additionalProperties": false, "properties": {
              "event_subscriptions": { "type": "object", "additionalProperties": false, "properties": { "request_url": { "$ref": "#/$defs/url" }, "bot_events": { "$ref": "#/$defs/names" } } },
              "interactivity": { "type": "object", "additionalProperties": false, "required": ["is_enabled"], "properties": { "is_enabled": { "$ref": "#/$defs/yes" }, "request_url": { "$ref": "#/$defs/url" } } },
              "org_deploy_enabled": { "$ref": "#/$defs/yes" }, "socket_mode_enabled": { "$ref": "#/$defs/yes" }, "token_rotation_enabled": { "$ref": "#/$defs/yes" } } }
          }
        }
        """;

    private readonly JsonObject manifest = Read();

    [Fact]
    public void It_has_the_keys_and_values_that_slack_takes()
    {
        var result = JsonSchema.FromText(Rules).Evaluate(JsonSerializer.SerializeToElement(manifest), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).SelectMany(detail => (detail.Errors ?? []).Values.Select(error => $"{detail.InstanceLocation}: {error}"))));
    }

    [Fact]
    public async Task Its_addresses_are_routes_of_the_server()
    {
        var settings = manifest["settings"]!;
        string[] addresses = [.. manifest["features"]!["slash_commands"]!.AsArray().Select(command => command!.Text("url")), settings["event_subscriptions"]!.Text("request_url"), settings["interactivity"]!.Text("request_url")];

        // Each wants Slack's signature; a route that is not there would be a 404.
        foreach (var address in addresses.Distinct())
            await (await server.Client.PostJsonAsync(new Uri(address).AbsolutePath, "{}")).ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(3, addresses.Distinct().Count());
    }

    [Fact]
    public void It_asks_for_every_event_and_scope_that_the_bot_needs_and_no_other()
    {
        Assert.Equal(["/ask", "/ask-stats", "/quiz"], Sorted(manifest["features"]!["slash_commands"]!.AsArray().Select(command => command!.Text("command"))));
        var events = Sorted(Names(manifest["settings"]!["event_subscriptions"]!["bot_events"]!));
        Assert.Equal(["app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im", "message.mpim", "tokens_revoked"], events);

        // Each event of a message needs the history of its kind of channel; 'mention', 'write' and 'commands' are the rest.
        var needed = events.Where(name => name.StartsWith("message.", StringComparison.Ordinal)).Select(name => $"{name["message.".Length..]}:history");
        Assert.Equal(Sorted(needed.Concat(["app_mentions:read", "chat:write", "commands"])), Sorted(Names(manifest["oauth_config"]!["scopes"]!["bot"]!)));
    }

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(name => (string)name!);

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);

    private static JsonObject Read()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "slack.md"));
        return Yaml.Read(new StringReader(page.Split("```yaml\n")[1].Split("```")[0]));
    }
}
