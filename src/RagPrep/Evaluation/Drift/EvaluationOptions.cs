namespace RagPrep.Evaluation.Drift;

/// <summary>Section <c>Evaluation</c>: what is kept to evaluate the service in use.</summary>
public sealed class EvaluationOptions
{
    /// <summary>A file that every question is appended to, for <c>eval drift</c>; empty keeps none. Questions are private: only the service's user may read the file. Default empty.</summary>
    public string QueryLog { get; set; } = "";
}
