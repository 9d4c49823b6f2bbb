using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>The ids that a run may name.</summary>
/// <param name="Queries">Query ids; null when any will do.</param>
/// <param name="Documents">Document ids; null when any will do.</param>
public sealed record KnownIds(IReadOnlySet<string>? Queries, IReadOnlySet<string>? Documents = null)
{
    /// <summary>What a query and a document have wrong, as a sentence's beginning; null when both are known.</summary>
    internal string? Complaint(string query, string document) =>
        Queries?.Contains(query) == false ? $"the query '{query}' is unknown"
        : Documents?.Contains(document) == false ? $"the document '{document}' is unknown"
        : null;

    /// <summary>What a run in memory names and is not known, one sentence each; none when all is known.</summary>
    public IReadOnlyList<string> ComplaintsOf(Run run) =>
        [.. run.Queries.SelectMany(query => run.Found(query).Select(document => Complaint(query, document.Id)).OfType<string>()).Distinct()];
}
