using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Contract;

/// <summary>The JSON that both programs speak: camelCase names, enums as words.</summary>
public static class ContractJson
{
    /// <summary>For text on a terminal.</summary>
    public static JsonSerializerOptions Indented { get; } = Create();

    /// <summary>Sets names, enums and escapes.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new EnumWordConverters());
        // Nothing here is pasted into HTML, so that text stays readable: ≤ and ' are not written as \u escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        Configure(options);
        return options;
    }
}
