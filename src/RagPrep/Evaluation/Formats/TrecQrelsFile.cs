using System.Globalization;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>TREC's format of judgements: query, an iteration that is ignored, document and grade on each line, set apart by white space; lines that begin with '#' are ignored.</summary>
public static class TrecQrelsFile
{
    /// <summary>Reads judgements.</summary>
    /// <exception cref="FormatException">The file is empty, or a line has not four columns, a grade that is no whole number or a document judged before; the message names file and line.</exception>
    public static Qrels Read(string path)
    {
        var lines = new JudgementLines();
        foreach (var (line, columns) in TrecColumns.Read(path))
        {
            if (columns is not [var query, _, var document, var grade])
                throw line.Fault($"{columns.Length} columns where judgements have 4: query, iteration, document, grade.");
            lines.Add(line, query, document, grade);
        }
        return lines.ToQrels(path);
    }

    /// <summary>Writes judgements with the iteration 0.</summary>
    /// <exception cref="ArgumentException">An id is empty, holds white space or begins with '#'.</exception>
    public static void Write(TextWriter writer, Qrels qrels)
    {
        foreach (var (query, document, grade) in qrels.All())
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{TrecColumns.Writable(query)} 0 {TrecColumns.Writable(document)} {grade}\n"));
    }
}
