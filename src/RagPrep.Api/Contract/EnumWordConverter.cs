using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Contract;

/// <summary>Reads and writes an enum as exactly one of its words; the framework's converter would also take 'hybrid, dense' or ' 2 '.</summary>
internal sealed class EnumWordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private readonly Dictionary<string, T> values = EnumWords.Values<T>();
    private readonly Dictionary<T, string> words = EnumWords.Values<T>().ToDictionary(pair => pair.Value, pair => pair.Key);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && values.TryGetValue(reader.GetString()!, out var value))
            return value;
        // Without a message of its own the exception gets the field's path.
        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(words[value]);
}
