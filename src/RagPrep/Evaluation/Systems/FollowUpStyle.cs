namespace RagPrep.Evaluation.Systems;

/// <summary>What a system makes of a question that follows up on another.</summary>
public enum FollowUpStyle
{
    /// <summary>Nothing: it is searched for as it stands.</summary>
    AsAsked,

    /// <summary>Rules rewrite it, as shipped.</summary>
    Rules,

    /// <summary>A language model rewrites it, and rules where that fails.</summary>
    Model,
}
