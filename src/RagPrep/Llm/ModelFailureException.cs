namespace RagPrep.Llm;

/// <summary>A language model that gave no answer; <see cref="Reason"/> is one of <see cref="ModelFailure"/>.</summary>
public sealed class ModelFailureException(string reason, Exception? inner = null) : Exception($"The language model gave no answer: {reason}.", inner)
{
    /// <summary>Why.</summary>
    public string Reason => reason;
}
