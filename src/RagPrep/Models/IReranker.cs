namespace RagPrep.Models;

/// <summary>Scores how well passages answer a query by reading both together.</summary>
public interface IReranker
{
    /// <summary>Scores every passage; the results come in the passages' order.</summary>
    /// <param name="query">The question.</param>
    /// <param name="passages">Passages; what does not fit the model's window is cut at the end and counted.</param>
    /// <param name="deadline">When it ends before the passages do, the rest stay unscored.</param>
    /// <param name="cancellationToken">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>A logit a passage (its sigmoid is the trained probability of an answer), or null where the deadline came first.</returns>
    Task<IReadOnlyList<float?>> ScoreAsync(
        string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken);
}
