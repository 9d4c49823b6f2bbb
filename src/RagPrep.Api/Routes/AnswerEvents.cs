using System.Net.ServerSentEvents;
using RagPrep.Answering;
using RagPrep.Contract;

namespace RagPrep.Api.Routes;

/// <summary>An answer as server-sent events.</summary>
internal static class AnswerEvents
{
    /// <summary>
    /// 'evidence' with the passages found, 'citation' for each source before the first text that cites it, 'delta' for each piece of checked
    /// text, 'restart' where what came before is void, 'done' with the whole response.
    /// </summary>
    public static async Task<IAsyncEnumerable<SseItem<object>>> OfAsync(IAsyncEnumerable<AnswerEvent> events) => (await BegunAsync(events)).Select(Of);

    /// <summary>The same events, the first of which is there: an error before it is still a problem response with a status.</summary>
    public static async Task<IAsyncEnumerable<AnswerEvent>> BegunAsync(IAsyncEnumerable<AnswerEvent> events)
    {
        var enumerator = events.GetAsyncEnumerator();
        await enumerator.MoveNextAsync();
        return Rest(enumerator);
    }

    private static async IAsyncEnumerable<AnswerEvent> Rest(IAsyncEnumerator<AnswerEvent> events)
    {
        await using (events)
        {
            do
                yield return events.Current;
            while (await events.MoveNextAsync());
        }
    }

    private static SseItem<object> Of(AnswerEvent one) => one switch
    {
        AnswerEvent.Evidence found => new(new EvidenceFound([.. found.Hits.Select(SearchHit.Of)]), "evidence"),
        AnswerEvent.Cited cited => new(cited.Citation, "citation"),
        AnswerEvent.Written written => new(new AnswerDelta(written.Text), "delta"),
        AnswerEvent.Restarted restarted => new(new AnswerRestart(restarted.Reason), "restart"),
        AnswerEvent.Done done => new(AskResponse.Of(done.Answer), "done"),
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };
}
