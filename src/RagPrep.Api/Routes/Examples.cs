using System.Text.Json.Nodes;

namespace RagPrep.Api.Routes;

/// <summary>Requests as the OpenAPI document shows them.</summary>
internal static class Examples
{
    public static JsonNode Search => new JsonObject
    {
        ["query"] = "What does a p-value mean?",
        ["top"] = 5,
        ["mode"] = "hybrid",
        ["rerank"] = true,
        ["filter"] = new JsonObject { ["file"] = "statistics/**" },
        ["explain"] = false,
    };

    public static JsonNode Ask => new JsonObject
    {
        ["question"] = "What does a p-value mean?",
        ["style"] = "auto",
        ["stream"] = false,
    };

    public static JsonNode Chat => new JsonObject
    {
        ["model"] = "ragprep",
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "What does a p-value mean?" }),
    };

    public static JsonNode Feedback => new JsonObject
    {
        ["question"] = "What does a p-value mean?",
        ["verdict"] = "not-helpful",
        ["comment"] = "The answer is about confidence intervals.",
    };
}
