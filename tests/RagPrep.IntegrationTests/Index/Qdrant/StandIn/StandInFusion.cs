using System.Globalization;
using System.Text.Json;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>How the stand-in makes one list of several.</summary>
internal static class StandInFusion
{
    private const double RankConstant = 2;

    public static IEnumerable<(ulong Id, double Score)> Fuse(string method, List<List<(ulong Id, double Score)>> lists) =>
        lists.SelectMany(list => method == "rrf" ? list.Select((found, rank) => (found.Id, Score: 1 / (RankConstant + rank))) : Normalised(list))
            .GroupBy(found => found.Id, found => found.Score).Select(scores => (scores.Key, scores.Sum()));

    /// <summary>Sums and products of numbers and of the lists' scores; a list that does not have a point gives it 0.</summary>
    public static IEnumerable<(ulong Id, double Score)> Evaluate(JsonElement formula, List<List<(ulong Id, double Score)>> lists)
    {
        var scores = lists.Select(list => list.ToDictionary(found => found.Id, found => found.Score)).ToList();
        return lists.SelectMany(list => list).Select(found => found.Id).Distinct()
            .Select(id => (id, Value(formula, list => scores[list].GetValueOrDefault(id))));
    }

    private static double Value(JsonElement expression, Func<int, double> score)
    {
        if (expression.ValueKind == JsonValueKind.Number)
            return expression.GetDouble();
        if (expression.ValueKind == JsonValueKind.String)
            return score(int.Parse(expression.GetString()!["$score[".Length..^1], CultureInfo.InvariantCulture));
        return expression.TryGetProperty("sum", out var terms)
            ? terms.EnumerateArray().Sum(term => Value(term, score))
            : expression.GetProperty("mult").EnumerateArray().Aggregate(1.0, (product, factor) => product * Value(factor, score));
    }

    private static IEnumerable<(ulong Id, double Score)> Normalised(List<(ulong Id, double Score)> list)
    {
        if (list.Count == 0)
            return [];
        var mean = list.Average(found => found.Score);
        var deviation = Math.Sqrt(list.Sum(found => Math.Pow(found.Score - mean, 2)) / Math.Max(1, list.Count - 1));
        return list.Select(found => (found.Id, deviation == 0 ? 0.5 : (found.Score - (mean - (3 * deviation))) / (6 * deviation)));
    }
}
