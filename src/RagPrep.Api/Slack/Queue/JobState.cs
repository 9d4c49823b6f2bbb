namespace RagPrep.Api.Slack.Queue;

/// <summary>Where a job stands; the numbers are in the file.</summary>
internal enum JobState
{
    /// <summary>To be done.</summary>
    Waiting = 0,

    /// <summary>Being done; waits again after a crash.</summary>
    Running = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Given up.</summary>
    Failed = 3,

    /// <summary>A message in a thread that the bot does not take part in, unless the mention comes late.</summary>
    Held = 4,
}
