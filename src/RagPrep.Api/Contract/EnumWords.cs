using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Contract;

/// <summary>The words that stand for an enum's values in JSON: camelCase, or what <see cref="JsonStringEnumMemberNameAttribute"/> says.</summary>
public static class EnumWords
{
    /// <summary>The words, in the order of the values.</summary>
    public static IReadOnlyList<string> Of(Type type) => [.. Fields(type).Select(Word)];

    /// <summary>Each value by its word, whatever the case.</summary>
    public static Dictionary<string, T> Values<T>() where T : struct, Enum =>
        Fields(typeof(T)).ToDictionary(Word, field => (T)field.GetValue(null)!, StringComparer.OrdinalIgnoreCase);

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    private static string Word(FieldInfo field) =>
        field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(field.Name);
}
