using RagPrep.Evaluation.Formats;

namespace RagPrep.Evaluation.Drift;

/// <summary>Reads query logs: JSON lines, see <see cref="LoggedQuestion"/>.</summary>
public static class QueryLogFile
{
    /// <summary>Reads and checks a log, in any order of time.</summary>
    /// <exception cref="FormatException">The file is empty or a line is wrong; the message names file and line.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<LoggedQuestion> Read(string path) => [.. NumberedLine.Read(path).Select(Parse)];

    private static LoggedQuestion Parse(NumberedLine line)
    {
        var question = JsonLines.Parse<LoggedQuestion>(line);
        if (string.IsNullOrWhiteSpace(question.Question))
            throw line.Fault("the question is empty.");
        if (question.Confidence is not (>= 0 and <= 1))
            throw line.Fault($"the confidence {FormattableString.Invariant($"{question.Confidence}")} is not from 0 to 1.");
        return question;
    }
}
