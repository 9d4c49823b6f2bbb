namespace RagPrep.Evaluation.Measures;

/// <summary>What a grade g adds to the discounted cumulative gain.</summary>
public enum Gain
{
    /// <summary>g (Järvelin and Kekäläinen 2002): trec_eval's, and that of the figures published for BEIR.</summary>
    Linear,

    /// <summary>2^g - 1 (Burges and others 2005): high grades count for more. Equal to linear where grades are 0 and 1.</summary>
    Exponential,
}
