namespace RagPrep.Evaluation.Measures;

/// <summary>What becomes of judged queries that a run does not hold.</summary>
public enum MissingQueries
{
    /// <summary>They count 0 (trec_eval with -c): a system cannot gain by leaving hard queries out.</summary>
    CountZero,

    /// <summary>They are left out of the mean (trec_eval without -c).</summary>
    LeaveOut,
}
