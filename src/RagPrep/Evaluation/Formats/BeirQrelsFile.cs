using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>BEIR's format of judgements: a header, then query id, document id and grade, set apart by tabs.</summary>
public static class BeirQrelsFile
{
    internal const string Header = "query-id\tcorpus-id\tscore";

    /// <summary>Reads judgements.</summary>
    /// <param name="path">The file, in a set qrels/test.tsv.</param>
    /// <param name="queries">The queries that it may name; null for any.</param>
    /// <exception cref="FormatException">The file is empty or has no header, or a line has not three columns, a grade that is no whole number, a document judged before or an unknown query; the message names file and line.</exception>
    public static Qrels Read(string path, IReadOnlySet<string>? queries = null)
    {
        var lines = new JudgementLines();
        var header = true;
        foreach (var line in NumberedLine.Read(path))
        {
            if (header)
            {
                // A file without its header would lose its first judgement unnoticed.
                header = line.Text.TrimEnd() == Header ? false : throw line.Fault("the header 'query-id, corpus-id, score', set apart by tabs, is missing.");
                continue;
            }
            if (line.Text.Split('\t') is not [var query, var document, var grade])
                throw line.Fault($"{line.Text.Split('\t').Length} columns where judgements have 3, set apart by tabs: query-id, corpus-id, score.");
            if (queries?.Contains(query) == false)
                throw line.Fault($"the query '{query}' is unknown.");
            lines.Add(line, query, document, grade.TrimEnd());
        }
        return lines.ToQrels(path);
    }
}
