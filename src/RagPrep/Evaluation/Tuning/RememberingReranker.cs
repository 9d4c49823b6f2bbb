using System.Collections.Concurrent;
using RagPrep.Models;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Reads each pair once: a grid of settings asks for the same pairs again and again.</summary>
internal sealed class RememberingReranker(IReranker inner) : IReranker
{
    private readonly ConcurrentDictionary<(string Query, string Passage), float> known = new();

    public async Task<IReadOnlyList<float?>> ScoreAsync(string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken)
    {
        var missing = passages.Where(passage => !known.ContainsKey((query, passage))).Distinct().ToList();
        foreach (var (passage, score) in missing.Zip(await inner.ScoreAsync(query, missing, deadline, cancellationToken)))
        {
            if (score is { } logit)
                known[(query, passage)] = logit;
        }
        return [.. passages.Select(passage => known.TryGetValue((query, passage), out var logit) ? logit : (float?)null)];
    }
}
