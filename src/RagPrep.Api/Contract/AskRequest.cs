using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>What <c>POST /v1/ask</c> takes.</summary>
public sealed record AskRequest
{
    /// <summary>The question: 1 to 2,000 characters.</summary>
    /// <example>What does a p-value mean?</example>
    public string? Question { get; init; }

    /// <summary>The conversation that the question belongs to: a name of your own making, 1 to 64 letters, digits, '-' or '_', better a UUID; null keeps nothing.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Which retrievers run. Default hybrid.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>Whether the cross-encoder reads the best hits again and reorders them. Default true.</summary>
    public bool Rerank { get; init; } = true;

    /// <summary>Who writes the answer. Default auto; generated needs a language model.</summary>
    public AnswerStyle Style { get; init; } = AnswerStyle.Auto;

    /// <summary>Sends server-sent events <c>evidence</c>, <c>citation</c>, <c>delta</c> and, with the whole response, <c>done</c>. Default false.</summary>
    public bool Stream { get; init; }
}
