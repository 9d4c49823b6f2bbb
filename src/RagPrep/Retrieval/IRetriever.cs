namespace RagPrep.Retrieval;

/// <summary>A prefix of the retrieval flow.</summary>
public interface IRetriever
{
    /// <summary>Finds passages.</summary>
    /// <exception cref="ArgumentException">The query's text or <c>Top</c> is out of range.</exception>
    Task<SearchResult> SearchAsync(Query query, CancellationToken cancellationToken);
}
