using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>The answer flow: question → retrieval → answer.</summary>
public sealed class QuestionAnswering(IRetriever retriever, IAnswerer answerer)
{
    /// <summary>Answers a question from the material, or refuses.</summary>
    /// <exception cref="ArgumentException">The query's text is out of range.</exception>
    /// <exception cref="StaleCitationException">The documents changed again and again while the answer was written.</exception>
    public async Task<Answer> AskAsync(Query question, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(question, cancellationToken);
        }
        catch (StaleCitationException)
        {
            // The index was being updated; the generation served now knows the change, or soon will.
            return await OnceAsync(question, cancellationToken);
        }
    }

    private async Task<Answer> OnceAsync(Query question, CancellationToken cancellationToken)
    {
        var found = await retriever.SearchAsync(question, cancellationToken);
        var answer = await answerer.AnswerAsync(found, cancellationToken);
        return answer with { DidYouMean = found.Understood.DidYouMean };
    }
}
