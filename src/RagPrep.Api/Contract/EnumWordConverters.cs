using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Contract;

/// <summary>Makes an <see cref="EnumWordConverter{T}"/> for every enum.</summary>
internal sealed class EnumWordConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumWordConverter<>).MakeGenericType(typeToConvert))!;
}
