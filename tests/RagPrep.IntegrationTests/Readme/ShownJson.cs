using System.Globalization;
using System.Text.Json;

namespace RagPrep.IntegrationTests.Readme;

/// <summary>Compares JSON that is shown to readers, which may leave fields and decimals out, with the real one.</summary>
internal static class ShownJson
{
    /// <summary>A line for each value that is shown and not real.</summary>
    public static IEnumerable<string> Differences(JsonElement shown, JsonElement real, string path = "$") => (shown.ValueKind, real.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => shown.EnumerateObject().SelectMany(field =>
            real.TryGetProperty(field.Name, out var value) ? Differences(field.Value, value, $"{path}.{field.Name}") : [$"{path}.{field.Name} does not exist"]),
        (JsonValueKind.Array, JsonValueKind.Array) when shown.GetArrayLength() == real.GetArrayLength() =>
            shown.EnumerateArray().Zip(real.EnumerateArray()).SelectMany((pair, at) => Differences(pair.First, pair.Second, $"{path}[{at}]")),
        (JsonValueKind.Number, JsonValueKind.Number) when Rounded(real, Decimals(shown)) == shown.GetDecimal() => [],
        _ when JsonElement.DeepEquals(shown, real) => [],
        _ => [$"{path} is shown as {shown} and is {real}"],
    };

    private static decimal Rounded(JsonElement number, int decimals) =>
        decimal.Round(decimal.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture), decimals);

    private static int Decimals(JsonElement number) => number.GetDecimal().Scale;
}
