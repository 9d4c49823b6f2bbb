using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Evaluation.Systems;

/// <summary>Reads the systems to measure: a JSON array of objects with <see cref="SystemSpec"/>'s properties in camel case.</summary>
public static class SystemFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FormatException">It is no such array or empty, has an unknown key or a value out of range, or two systems print themselves the same; the message names file and line.</exception>
    public static IReadOnlyList<SystemSpec> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
            throw new FormatException($"{path} is empty.");
        var systems = new List<SystemSpec>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, json) in Elements(path, bytes))
        {
            var system = Parse(path, line, json);
            if (!lines.TryAdd(system.ToString(), line))
                throw Fault(path, line, $"the system '{system}' stands in line {lines[system.ToString()]} already; give one of them a name.");
            if (system.Name is { } name && systems.Any(other => other.Name == name))
                throw Fault(path, line, $"the name '{name}' is another system's already.");
            systems.Add(system);
        }
        return systems.Count > 0 ? systems : throw new FormatException($"{path} holds no system.");
    }

    /// <summary>A system as it stands in such a file.</summary>
    public static string Write(SystemSpec system) => JsonSerializer.Serialize(system, new JsonSerializerOptions(Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    /// <summary>The array's elements with the lines where they begin, so that a fault can be placed.</summary>
    private static List<(int Line, byte[] Json)> Elements(string path, byte[] bytes)
    {
        var elements = new List<(int, byte[])>();
        try
        {
            var reader = new Utf8JsonReader(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw Fault(path, 1, "an array of systems is expected.");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                elements.Add((1 + bytes.AsSpan(0, from).Count((byte)'\n'), bytes[from..(int)reader.BytesConsumed]));
            }
            return reader.Read() ? throw Fault(path, 1, "something follows the array.") : elements;
        }
        catch (JsonException exception)
        {
            throw Fault(path, 1 + (int)(exception.LineNumber ?? 0), exception.Message);
        }
    }

    private static SystemSpec Parse(string path, int line, byte[] json)
    {
        try
        {
            var system = JsonSerializer.Deserialize<SystemSpec>(json, Json) ?? throw Fault(path, line, "null is no system.");
            return system.Complaints() is [var complaint, ..] ? throw Fault(path, line, complaint) : system;
        }
        catch (JsonException exception)
        {
            throw Fault(path, line + (int)(exception.LineNumber ?? 0), exception.Message);
        }
    }

    private static FormatException Fault(string path, int line, string what) => new($"{path}, line {line}: {what}");
}
