using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RagPrep.Conversations;
using RagPrep.Llm;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>The answer flow: question → the question that it is in its conversation → retrieval → answer → kept.</summary>
public sealed class QuestionAnswering(FollowUps followUps, IRetriever retriever, IAnswerer answerer, ConversationStore conversations, TimeProvider time)
{
    /// <summary>Answers a question from the material, or refuses.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="request">How the answer is wanted; null for the best that is set up.</param>
    /// <exception cref="ArgumentException">The query's text is out of range.</exception>
    /// <exception cref="StaleCitationException">The documents changed again and again while the answer was written.</exception>
    public async Task<Answer> AskAsync(Query question, CancellationToken cancellationToken, AnswerRequest? request = null)
    {
        request ??= new AnswerRequest();
        // 1. What is asked, if it follows up on what was said before.
        var turns = request.ConversationId is null ? request.History : conversations.Turns(request.ConversationId);
        var (standalone, helpFailed) = await followUps.StandaloneAsync(question.Text, turns, request.Client, cancellationToken);
        var query = question with { Text = standalone, Client = request.Client };

        // 2. The answer.
        var answer = await AnswerAsync(query, request, cancellationToken);
        if (standalone != question.Text)
            answer = answer with { AskedAs = standalone };
        if (helpFailed)
            answer = answer with { Degraded = [.. answer.Degraded.Prepend(HelpedSearch.HelpFailed).Distinct()] };

        // 3. What the next question may follow up on.
        if (request.ConversationId is not null)
            conversations.Add(request.ConversationId, new Turn(time.GetUtcNow(), question.Text, standalone, answer.Answered, answer.Text, answer.Citations));
        return answer;
    }

    /// <summary>The same, told as it becomes known; the last event is <see cref="AnswerEvent.Done"/>.</summary>
    public async IAsyncEnumerable<AnswerEvent> StreamAsync(Query question, AnswerRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = Channel.CreateUnbounded<AnswerEvent>(new UnboundedChannelOptions { SingleReader = true });
        var work = RunAsync();
        await foreach (var one in events.Reader.ReadAllAsync(cancellationToken))
            yield return one;
        await work;

        async Task RunAsync()
        {
            try
            {
                var answer = await AskAsync(question, cancellationToken, request with { Events = one => events.Writer.WriteAsync(one, cancellationToken) });
                foreach (var one in Pieces.Of(answer))
                    await events.Writer.WriteAsync(one, cancellationToken);
                events.Writer.Complete();
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                events.Writer.Complete(failure);
            }
        }
    }

    private async Task<Answer> AnswerAsync(Query question, AnswerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(question, request, cancellationToken);
        }
        catch (StaleCitationException)
        {
            // The index was being updated; the generation served now knows the change, or soon will.
            await request.TellAsync(new AnswerEvent.Restarted("documents-changed"));
            return await OnceAsync(question, request, cancellationToken);
        }
    }

    private async Task<Answer> OnceAsync(Query question, AnswerRequest request, CancellationToken cancellationToken)
    {
        var found = await retriever.SearchAsync(question, cancellationToken);
        await request.TellAsync(new AnswerEvent.Evidence(found.Hits));
        var answer = await answerer.AnswerAsync(found, request, cancellationToken);
        return answer with { DidYouMean = found.Understood.DidYouMean };
    }
}
