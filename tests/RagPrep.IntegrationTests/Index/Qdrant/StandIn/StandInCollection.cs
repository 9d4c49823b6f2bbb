using System.Numerics.Tensors;
using System.Text.Json;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>A collection in memory, searched one point after the other; how it was made is kept, what quantization does to scores is not imitated.</summary>
internal sealed class StandInCollection(JsonElement made)
{
    private readonly SortedDictionary<ulong, StandInPoint> points = [];

    public JsonElement Made => made;

    public List<string> Indexes { get; } = [];

    public int? ReadFanOut { get; set; }

    public int Count => points.Count;

    public IEnumerable<StandInPoint> Points => points.Values;

    /// <summary>Does the operations of a batch in their order.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="half">Whether to stop in the middle of the last one, as a node that goes down does.</param>
    public void Apply(JsonElement operations, bool half = false)
    {
        foreach (var operation in operations.EnumerateArray())
        {
            if (operation.TryGetProperty("delete", out var delete))
            {
                var filter = delete.GetProperty("filter");
                foreach (var point in points.Values.Where(point => StandInFilter.Passes(filter, point)).ToList())
                    points.Remove(point.Id);
                continue;
            }
            var upserted = operation.GetProperty("upsert").GetProperty("points").EnumerateArray().Select(StandInPoint.Of).ToList();
            foreach (var point in upserted.Take(half ? upserted.Count / 2 : upserted.Count))
                points[point.Id] = point;
        }
    }

    /// <summary>Best first.</summary>
    public List<(ulong Id, double Score)> Search(JsonElement request) => Search(request, []);

    private List<(ulong Id, double Score)> Search(JsonElement request, Dictionary<string, List<List<(ulong Id, double Score)>>> done)
    {
        var lists = request.TryGetProperty("prefetch", out var prefetch) ? Prefetch(prefetch, done) : null;
        var candidates = (lists is null ? points.Values : lists.SelectMany(list => list).Select(found => found.Id).Distinct().Select(id => points[id]))
            .Where(point => !request.TryGetProperty("filter", out var filter) || StandInFilter.Passes(filter, point));
        var query = request.GetProperty("query");
        var scored = query.ValueKind == JsonValueKind.Object && query.TryGetProperty("fusion", out var fusion) ? StandInFusion.Fuse(fusion.GetString()!, lists!)
            : query.ValueKind == JsonValueKind.Object && query.TryGetProperty("formula", out var formula) ? StandInFusion.Evaluate(formula, lists!)
            : query.ValueKind == JsonValueKind.Object ? Sparse(StandInPoint.SparseOf(query), candidates)
            : Dense(request.GetProperty("using").GetString()!, StandInPoint.DenseOf(query), candidates);
        return [.. scored.OrderByDescending(found => found.Score).ThenBy(found => found.Id).Take(request.GetProperty("limit").GetInt32())];
    }

    // The same prefetch may stand at several places of a request.
    private List<List<(ulong Id, double Score)>> Prefetch(JsonElement prefetch, Dictionary<string, List<List<(ulong Id, double Score)>>> done)
    {
        var text = prefetch.GetRawText();
        if (!done.TryGetValue(text, out var lists))
            done[text] = lists = [.. prefetch.EnumerateArray().Select(one => Search(one, done))];
        return lists;
    }

    private static IEnumerable<(ulong Id, double Score)> Dense(string name, float[][] query, IEnumerable<StandInPoint> candidates) =>
        candidates.Where(point => point.Vectors.ContainsKey(name))
            .Select(point => (point.Id, (double)query.Sum(part => point.Vectors[name].Max(vector => TensorPrimitives.Dot<float>(part, vector)))));

    // ln(1 + (N - df + 0.5) / (df + 0.5)) is what Qdrant's modifier multiplies by.
    private IEnumerable<(ulong Id, double Score)> Sparse(Dictionary<uint, float> query, IEnumerable<StandInPoint> candidates)
    {
        var weights = query.ToDictionary(term => term.Key, term =>
        {
            var containing = points.Values.Count(point => point.Sparse.ContainsKey(term.Key));
            return term.Value * (float)Math.Log(1 + ((points.Count - containing + 0.5) / (containing + 0.5)));
        });
        return candidates.Where(point => weights.Keys.Any(point.Sparse.ContainsKey))
            .Select(point => (point.Id, (double)weights.Sum(term => term.Value * point.Sparse.GetValueOrDefault(term.Key))));
    }
}
