using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Writes an answer from what was found.</summary>
public interface IAnswerer
{
    /// <summary>Answers from the hits, or refuses.</summary>
    Task<Answer> AnswerAsync(SearchResult found, AnswerRequest request, CancellationToken cancellationToken);
}
