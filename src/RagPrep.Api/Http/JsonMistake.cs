using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RagPrep.Contract;

namespace RagPrep.Api.Http;

/// <summary>Says what is wrong with a JSON body, in the words of the contract and without names of our types.</summary>
internal static class JsonMistake
{
    /// <summary>For an array, a string, a number or null.</summary>
    public const string NotAnObject = "The body must be a JSON object, such as {\"query\": \"...\"} for a search.";

    /// <summary>One sentence for what the reader refused.</summary>
    /// <param name="wrong">What it threw.</param>
    /// <param name="type">The type that was to be read.</param>
    public static string Describe(JsonException wrong, JsonTypeInfo type)
    {
        // The reader's own exception stands inside when the text is no JSON at all.
        if (wrong.InnerException is JsonException || wrong.Path is null)
            return $"The body is not valid JSON: look at line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.";
        if (wrong.Path == "$")
            return NotAnObject;

        var field = wrong.Path.StartsWith("$.", StringComparison.Ordinal) ? wrong.Path[2..] : wrong.Path;
        return TypeAt(type, field) is { } wanted
            ? $"The field '{field}' must be {InWords(wanted)}."
            : $"The field '{field}' has a value of the wrong kind; see /openapi/v1.json.";
    }

    private static Type? TypeAt(JsonTypeInfo type, string field)
    {
        JsonTypeInfo? at = type;
        foreach (var name in field.Split('.'))
        {
            var property = at?.Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            at = property is null ? null : type.Options.GetTypeInfo(property.PropertyType);
        }
        return at is null ? null : Nullable.GetUnderlyingType(at.Type) ?? at.Type;
    }

    private static string InWords(Type type)
    {
        if (type.IsEnum)
            return "one of " + string.Join(", ", EnumWords.Of(type).Select(word => $"'{word}'"));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 => "a whole number",
            TypeCode.String => "text that is valid Unicode, in quotation marks",
            _ => "a JSON object",
        };
    }
}
