using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using RagPrep.Contract;

namespace RagPrep.Api.Routes;

/// <summary>A ready answer as server-sent events.</summary>
internal static partial class AnswerEvents
{
    /// <summary>'citation' for each source, 'delta' up to and with each marker, 'done' with the whole response.</summary>
    public static async IAsyncEnumerable<SseItem<object>> Of(AskResponse response)
    {
        // The answer is ready before its first event: an error is still a problem response with a status.
        await Task.CompletedTask;
        foreach (var citation in response.Citations)
            yield return new SseItem<object>(citation, "citation");
        foreach (var piece in Pieces().Matches(response.Answer).Select(match => match.Value))
            yield return new SseItem<object>(new AnswerDelta(piece), "delta");
        yield return new SseItem<object>(response, "done");
    }

    [GeneratedRegex(@".+?(?:\[\d+\]\s*)+|.+", RegexOptions.Singleline)]
    private static partial Regex Pieces();
}
