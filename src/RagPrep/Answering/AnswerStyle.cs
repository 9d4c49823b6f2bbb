namespace RagPrep.Answering;

/// <summary>Who writes the answer.</summary>
public enum AnswerStyle
{
    /// <summary>The best that is set up here.</summary>
    Auto,

    /// <summary>Sentences of the documents, unchanged; no language model.</summary>
    Extractive,

    /// <summary>A language model, from the passages found.</summary>
    Generated,
}
