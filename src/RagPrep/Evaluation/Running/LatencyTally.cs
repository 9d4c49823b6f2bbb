using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Statistics;
using RagPrep.Evaluation.Systems;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>Gathers how long the stages took.</summary>
internal sealed class LatencyTally
{
    private readonly Dictionary<string, List<double>> milliseconds = [];

    /// <summary>Notes a question's timings, of the stages that the system has.</summary>
    public void Add(SystemSpec system, IReadOnlyDictionary<string, double> timings)
    {
        foreach (var (stage, time) in timings.Where(timing => Has(system, timing.Key)))
        {
            if (!milliseconds.TryGetValue(stage, out var times))
                milliseconds.Add(stage, times = []);
            times.Add(time);
        }
    }

    public IReadOnlyDictionary<string, LatencyFigures> Figures() => milliseconds.ToDictionary(
        pair => pair.Key,
        pair => new LatencyFigures(
            pair.Value.Count, Percentile.NearestRank(pair.Value, 50), Percentile.NearestRank(pair.Value, 95), Percentile.NearestRank(pair.Value, 99)));

    // The search marks every stage, also those that its mode passes over.
    private static bool Has(SystemSpec system, string stage) => stage switch
    {
        "embedding" => system.Mode != SearchMode.Lexical || system.Rerank,
        "lexical" => system.Mode != SearchMode.Dense,
        "dense" => system.Mode != SearchMode.Lexical,
        _ => true,
    };
}
