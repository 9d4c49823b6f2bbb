using System.Text.Json;

namespace RagPrep.Models;

/// <summary>What a model's <c>config.json</c> says of it.</summary>
public sealed record ModelConfig
{
    /// <summary>The window: the most tokens of one input, special tokens included.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>Lines of the vocabulary.</summary>
    public required int Vocabulary { get; init; }

    /// <summary>Name of the graph's output.</summary>
    public required string Output { get; init; }

    /// <summary>Values of the output for one input: the length of a vector, 1 for a score.</summary>
    public int Dimensions { get; init; } = 1;

    /// <summary>The most tokens a query may take of a cross-encoder's window, special tokens not counted; null where it has no such share.</summary>
    public int? MaxQueryTokens { get; init; }

    /// <summary>Name of the pre-trained model it comes from.</summary>
    public string Base { get; init; } = "";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static ModelConfig Read(string path)
    {
        try
        {
            var config = JsonSerializer.Deserialize<ModelConfig>(File.ReadAllText(path), Json);
            return config is { MaxTokens: > 3, Dimensions: > 0, MaxQueryTokens: null or > 0 }
                ? config
                : throw new ModelException($"{path} does not describe a model: maxTokens must be above 3, dimensions and maxQueryTokens above 0.");
        }
        catch (JsonException exception)
        {
            throw new ModelException($"{path} does not describe a model: {exception.Message}", exception);
        }
    }
}
