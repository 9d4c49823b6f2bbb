using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>JSON values as text.</summary>
internal static class JsonText
{
    /// <summary>A string itself, a list's items as a list, an object's members by name.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => TextRepair.Repair(value.GetString()!).Trim(),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => ListOf([.. value.EnumerateArray().Select(Of).Where(item => item.Length > 0)]),
        JsonValueKind.Object => string.Join('\n', value.EnumerateObject().Select(member => $"{TextRepair.Repair(member.Name)}: {Of(member.Value)}")),
        _ => value.GetRawText(),
    };

    /// <summary>What a value is, for a sentence.</summary>
    public static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    private static string ListOf(string[] items) =>
        items.Length == 1 ? items[0] : string.Join('\n', items.Select(item => "- " + item));
}
