using System.Text.Encodings.Web;
using System.Text.Json;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Writes suggestions, one JSON object a line, in the shape that <see cref="QuestionFile"/> reads once they are reviewed.</summary>
public static class SuggestionFile
{
    // For people to edit: ≤ and ' stay as they are.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a new file.</summary>
    /// <exception cref="IOException">It is there already, perhaps with somebody's review in it, or cannot be written.</exception>
    public static void Write(string path, IEnumerable<SuggestedQuestion> questions)
    {
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew));
        foreach (var question in questions)
            writer.WriteLine(JsonSerializer.Serialize(question, Json));
    }
}
