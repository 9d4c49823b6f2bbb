using System.Globalization;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>
/// TREC's format of runs: query, 'Q0', document, rank, score and the system's name on each line, set apart by white space; what follows the
/// name and lines that begin with '#' are ignored. As with trec_eval the scores alone make the ranking, not the ranks or the lines' order.
/// </summary>
public static class TrecRunFile
{
    /// <summary>Reads a run; its name is that of the last line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The ids that it may name; null for any.</param>
    /// <exception cref="FormatException">The file is empty, or a line has too few columns, a score that is no finite number, a document its query had before or an unknown id; the message names file and line.</exception>
    public static Run Read(string path, KnownIds? known = null)
    {
        var found = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var (name, unknown, firstUnknown) = ("", 0, (FormatException?)null);
        foreach (var (line, columns) in TrecColumns.Read(path))
        {
            if (columns is not [var query, _, var document, _, var score, var tag, ..])
                throw line.Fault($"{columns.Length} columns where a run has 6: query, Q0, document, rank, score, name.");
            if (known?.Complaint(query, document) is { } complaint && unknown++ == 0)
                firstUnknown = line.Fault(complaint);
            if (!found.TryGetValue(query, out var documents))
                found.Add(query, documents = new(StringComparer.Ordinal));
            if (!documents.TryAdd(document, Score(line, score)))
                throw line.Fault($"the document '{document}' stands twice for query '{query}'.");
            name = tag;
        }
        if (firstUnknown is not null)
            throw new FormatException($"{firstUnknown.Message} ({(unknown == 1 ? "1 line names an unknown id" : $"{unknown} lines name unknown ids")}).");
        return new Run(name, found.Select(query => KeyValuePair.Create<string, IReadOnlyList<ScoredDocument>>(
            query.Key, [.. query.Value.Select(document => new ScoredDocument(document.Key, document.Value))])));
    }

    /// <summary>Writes a run, best first; scores are written so that reading gives the same run. A query with nothing found leaves no line.</summary>
    /// <exception cref="ArgumentException">An id is empty, holds white space or begins with '#'.</exception>
    public static void Write(TextWriter writer, Run run)
    {
        var name = string.Join('-', run.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var query in run.Queries)
        {
            foreach (var (index, document) in run.Found(query).Index())
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{TrecColumns.Writable(query)} Q0 {TrecColumns.Writable(document.Id)} {index + 1} {document.Score:R} {(name == "" ? "run" : name)}\n"));
        }
    }

    private static double Score(NumberedLine line, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score)
            ? score
            : throw line.Fault($"the score '{text}' is no finite number.");
}
