using System.Globalization;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>Gathers judgements from a file's lines and says which line is wrong.</summary>
internal sealed class JudgementLines
{
    private readonly List<Judgement> judgements = [];
    private readonly HashSet<(string Query, string Document)> seen = [];

    public void Add(NumberedLine line, string query, string document, string grade)
    {
        if (!int.TryParse(grade, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw line.Fault($"the grade '{grade}' is no whole number.");
        if (!seen.Add((query, document)))
            throw line.Fault($"the document '{document}' is judged twice for query '{query}'.");
        judgements.Add(new Judgement(query, document, number));
    }

    /// <exception cref="FormatException">No line was added.</exception>
    public Qrels ToQrels(string path) => judgements.Count > 0 ? new(judgements) : throw new FormatException($"{path} holds no judgement.");
}
