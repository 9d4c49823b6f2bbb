namespace RagPrep.Evaluation.Measures;

/// <summary>The judged documents of one query.</summary>
/// <param name="grades">Document id to grade; a document with a grade below 0 counts as not judged, as with trec_eval.</param>
public sealed class Judgements(IReadOnlyDictionary<string, int> grades)
{
    /// <summary>No document judged.</summary>
    public static Judgements None { get; } = new(new Dictionary<string, int>());

    /// <summary>Document id to grade, as given.</summary>
    public IReadOnlyDictionary<string, int> Grades => grades;

    /// <summary>A document's grade, 0 or higher; null when it was not judged.</summary>
    public int? GradeOf(string document) => grades.TryGetValue(document, out var grade) && grade >= 0 ? grade : null;

    /// <summary>Whether a document was judged relevant at <paramref name="threshold"/> or higher.</summary>
    public bool IsRelevant(string document, int threshold) => GradeOf(document) >= threshold;

    /// <summary>Number of relevant documents.</summary>
    public int CountRelevant(int threshold) => grades.Values.Count(grade => grade >= threshold);

    /// <summary>Number of documents judged and found not relevant.</summary>
    public int CountNotRelevant(int threshold) => grades.Values.Count(grade => grade >= 0 && grade < threshold);
}
