namespace RagPrep.Api.Jobs;

/// <summary>Where an index job stands.</summary>
public enum JobState
{
    /// <summary>Another job runs first.</summary>
    Queued,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It went through; single files may have failed, as its report says.</summary>
    Succeeded,

    /// <summary>It ended early; what was committed before stays.</summary>
    Failed,
}
