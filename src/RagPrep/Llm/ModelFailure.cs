namespace RagPrep.Llm;

/// <summary>Why a language model's answer is not to be had: what <c>degraded</c> says.</summary>
public static class ModelFailure
{
    /// <summary>The server cannot be reached, or answers with an error.</summary>
    public const string Down = "llm-down";

    /// <summary>It did not begin, or did not end, in time.</summary>
    public const string Slow = "llm-slow";

    /// <summary>The answer broke off, or ran into the limit on its tokens.</summary>
    public const string Cut = "llm-cut";

    /// <summary>What it wrote is no answer: nothing at all, or nothing that can be read as one.</summary>
    public const string Nonsense = "llm-nonsense";

    /// <summary>It declined to answer.</summary>
    public const string Refused = "llm-refused";

    /// <summary>The server says that the question and its evidence are too long for the model.</summary>
    public const string OverContext = "llm-over-context";

    /// <summary>The server says that too much is asked of it.</summary>
    public const string RateLimited = "llm-rate-limited";

    /// <summary>It has failed so often that it is not asked for a while.</summary>
    public const string CircuitOpen = "llm-circuit-open";

    /// <summary>Too much of what it wrote is not in the evidence.</summary>
    public const string Unsupported = "llm-unsupported";

    /// <summary>The tokens of the day are used up.</summary>
    public const string DayLimit = "llm-day-limit";

    /// <summary>The tokens that this client has a day are used up.</summary>
    public const string ClientLimit = "llm-client-limit";
}
