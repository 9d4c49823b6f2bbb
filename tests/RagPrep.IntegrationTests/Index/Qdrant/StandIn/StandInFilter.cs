using System.Text.Json;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>The conditions of a filter that the index uses.</summary>
internal static class StandInFilter
{
    public static bool Passes(JsonElement filter, StandInPoint point) =>
        Clause(filter, "must").All(condition => Holds(condition, point))
        && !Clause(filter, "must_not").Any(condition => Holds(condition, point))
        && (!filter.TryGetProperty("should", out _) || Clause(filter, "should").Any(condition => Holds(condition, point)));

    private static IEnumerable<JsonElement> Clause(JsonElement filter, string name) =>
        filter.TryGetProperty(name, out var conditions) ? conditions.EnumerateArray() : [];

    private static bool Holds(JsonElement condition, StandInPoint point)
    {
        if (condition.TryGetProperty("has_id", out var ids))
            return ids.EnumerateArray().Any(id => id.GetUInt64() == point.Id);
        if (!condition.TryGetProperty("key", out var key))
            return Passes(condition, point);
        if (!point.Payload.TryGetProperty(key.GetString()!, out var value))
            return false;
        var match = condition.GetProperty("match");
        return match.TryGetProperty("any", out var any)
            ? any.EnumerateArray().Any(one => one.GetString() == value.GetString())
            : JsonElement.DeepEquals(match.GetProperty("value"), value);
    }
}
