using System.Text.Json;

namespace RagPrep.Evaluation;

/// <summary>Reads labelled questions, one JSON object a line.</summary>
public static class QuestionFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<Question> Read(string path)
    {
        var questions = new List<Question>();
        var ids = new HashSet<string>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var question = Parse(line, $"{path}, line {number + 1}");
            questions.Add(ids.Add(question.Id) ? question : throw new FormatException($"{path}, line {number + 1}: the id '{question.Id}' stands twice."));
        }
        return questions.Count > 0 ? questions : throw new FormatException($"{path} holds no question.");
    }

    private static Question Parse(string line, string place)
    {
        Question question;
        Review review;
        try
        {
            review = JsonSerializer.Deserialize<Review>(line, Json) ?? new Review();
            question = JsonSerializer.Deserialize<Question>(line, Json) ?? throw new FormatException($"{place}: null is no question.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{place}: {exception.Message}", exception);
        }
        if (!review.Reviewed)
            throw new FormatException($"{place}: the question '{question.Id}' is a suggestion that nobody has reviewed. Check it and its evidence, write its facts and take out \"reviewed\": false, or take out the line.");
        if (question.Answerable && (question.Evidence.Count == 0 || question.Facts.Count == 0))
            throw new FormatException($"{place}: the question '{question.Id}' is answerable and has no evidence or no facts.");
        if (question.Evidence.Select(evidence => evidence.Quote).Concat(question.Facts.SelectMany(fact => fact)).Append(question.Text).Append(question.After ?? question.Text).Any(IsBlank) || question.Facts.Any(fact => fact.Count == 0))
            throw new FormatException($"{place}: the question '{question.Id}', its evidence or one of its facts has no letter or digit.");
        return question;
    }

    // Blank text stands in every passage and every answer.
    private static bool IsBlank(string text) => !text.Any(char.IsLetterOrDigit);

    // What a suggestion says of itself beside the question.
    private sealed record Review(bool Reviewed = true);
}
