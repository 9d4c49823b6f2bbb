using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>What becomes known of an answer while it is made.</summary>
public abstract record AnswerEvent
{
    private AnswerEvent()
    {
    }

    /// <summary>The passages that were found, before anything is written.</summary>
    public sealed record Evidence(IReadOnlyList<Hit> Hits) : AnswerEvent;

    /// <summary>A source, before the text that cites it.</summary>
    public sealed record Cited(Citation Citation) : AnswerEvent;

    /// <summary>The characters that come next; they have been checked.</summary>
    public sealed record Written(string Text) : AnswerEvent;

    /// <summary>What came before is void, and the answer begins anew.</summary>
    /// <param name="Reason">Why, as <see cref="Answer.Degraded"/> will say.</param>
    public sealed record Restarted(string Reason) : AnswerEvent;

    /// <summary>The whole answer.</summary>
    public sealed record Done(Answer Answer) : AnswerEvent;
}
