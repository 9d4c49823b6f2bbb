using FsCheck;
using FsCheck.Fluent;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>A drawn query: some of fifteen documents judged, some found, many with equal scores.</summary>
/// <param name="Grades">Per document: a grade, below 0 for drawn but not judged, null for no judgement.</param>
/// <param name="Scores">Per document: a score, null for not found.</param>
public sealed record RankedCase(int?[] Grades, int?[] Scores)
{
    public const string Query = "q";
    private const int Documents = 15;

    public static Gen<RankedCase> Any { get; } =
        from grades in Gen.Elements<int?>(null, null, -1, 0, 0, 1, 1, 2, 3).ArrayOf(Documents)
        from scores in Gen.Elements<int?>(null, 1, 2, 3, 4, 5).ArrayOf(Documents)
        select new RankedCase(grades, scores);

    public Qrels Qrels => new(Indices(Grades).Select(i => new Judgement(Query, Id(i), Grades[i]!.Value)).Append(new Judgement(Query, "pad", 0)));

    public Run Run => new("drawn", new Dictionary<string, IReadOnlyList<ScoredDocument>>
    {
        [Query] = [.. Indices(Scores).Select(i => new ScoredDocument(Id(i), Scores[i]!.Value))],
    });

    /// <summary>Found documents, best first: ids grow with i, so among equal scores the last comes first.</summary>
    public int[] Order => [.. Indices(Scores).Reverse().OrderByDescending(i => Scores[i])];

    public override string ToString() => $"grades {string.Join(',', Grades)} scores {string.Join(',', Scores)}";

    private static string Id(int document) => $"d{document:00}";

    private static IEnumerable<int> Indices(int?[] values) => Enumerable.Range(0, Documents).Where(i => values[i] is not null);
}
