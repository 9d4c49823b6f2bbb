namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>What goes wrong with a request.</summary>
internal enum Fault
{
    /// <summary>Nothing is answered for a minute.</summary>
    Slow,

    /// <summary>429, with Retry-After: 0.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    Error,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The work is done, and the connection is cut in the middle of the answer.</summary>
    CutConnection,

    /// <summary>Half of the batch is done, and then 500.</summary>
    HalfBatch,
}
